import type { SimulationOptions, SimulationResult } from '../../simulation/simulate';
import { simulate, WHOLE_YEAR } from '../../simulation/simulate';

const TWICE_A_DAY = ['09:00', '16:45'];
const PROMPT = { prompt: 1, slow: 0, silent: 0 };
const SILENT = { prompt: 0, slow: 0, silent: 1 };

/** October begins a quarter, and summer time ends on Sunday the 26th. */
const OCTOBER = { from: '2025-10-01', until: '2025-10-31', times: TWICE_A_DAY, seed: 1 };
/** A hundred dates fall on the last two days, Christmas in between. */
const END_OF_YEAR = { from: '2025-12-20', until: '2025-12-31', times: TWICE_A_DAY, seed: 1 };

/** What must not happen, whoever answers and when. */
const NEVER = {
  weeksOverCap: [],
  twoCardsInOneDay: [],
  lateUnasked: [],
  onClosedDays: [],
  duplicates: [],
  askedTwiceInOneDay: [],
  lostRows: [],
  unsent: 0,
};

describe('a year of the shipped plan', () => {
  let year: SimulationResult;

  beforeAll(async () => {
    year = await simulate(WHOLE_YEAR);
  }, 180_000);

  it('bothers nobody too often, never on a closed day, and lets no date go by without a word', () => {
    expect(year).toMatchObject(NEVER);
  });

  it('sends each person at most two cards and one list a week', () => {
    expect(year.cardsPerWeek.largest).toBeLessThanOrEqual(2);
    expect(year.managerListsPerWeek.largest).toBe(1);
    expect(year.coordinatorListsPerWeek.largest).toBe(1);
  });

  it('had a card possible before every date', () => {
    expect(year.lateBeforeStart).toEqual([]);
  });

  it('asks about a milestone without a date once a quarter', () => {
    expect(year.undatedPerQuarter).toEqual({ smallest: 1, largest: 1 });
  });

  it('has enough happen for the above to mean something', () => {
    expect(year).toMatchObject({ people: 35, owners: 25, milestones: 303, dueMilestones: 196 });
    expect(year.cards).toBeGreaterThan(300);
    expect(year.lateMilestones).toBeGreaterThan(20);
    expect(year.managerLists).toBeGreaterThan(0);
    expect(year.coordinatorLists).toBeGreaterThan(0);
  });
});

describe.each<[string, Omit<SimulationOptions, 'mix'>, number]>([
  ['October', OCTOBER, 8],
  ['the end of the year', END_OF_YEAR, 98],
])('%s, with the schedule twice a day', (_period, options, dates) => {
  it.each([
    ['everyone silent', SILENT],
    ['everyone prompt', PROMPT],
  ])(
    '%s',
    async (_who, mix) => {
      const result = await simulate({ ...options, mix });
      expect(result).toMatchObject({ ...NEVER, dueMilestones: dates });
      expect(result.cards).toBeGreaterThan(0);
      expect(result.managerListsPerWeek.largest).toBeLessThanOrEqual(1);
      expect(result.coordinatorListsPerWeek.largest).toBeLessThanOrEqual(1);
      expect(result.lateBeforeStart.every(({ due }) => due === '2025-10-01')).toBe(true);
    },
    60_000,
  );
});

it('gives the same figures for the same options', async () => {
  const options = { ...WHOLE_YEAR, until: '2025-01-10' };
  expect(await simulate(options)).toEqual(await simulate(options));
});
