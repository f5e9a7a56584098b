import type { Spread } from './figures';
import type { SimulationResult } from './simulate';

/** The figures of a simulation as a Markdown table. */
export function tableOf(result: SimulationResult): string {
  const { prompt, slow, silent } = result.options.mix;
  const lines: [what: string, figure: string | number][] = [
    ['people who have the bot (of whom owners)', `${result.people} (${result.owners})`],
    [
      'owners who answer the same day / some after 3 working days / never',
      [prompt, slow, silent].map(percent).join(' / '),
    ],
    ['milestones', result.milestones],
    ['reminder cards', result.cards],
    ['milestones on a card: largest, mean', spread(result.rowsPerCard)],
    ['cards per person per week: largest, mean over weeks with any', spread(result.cardsPerWeek)],
    ['all messages per person per week, lists included: largest, mean', spread(result.messagesPerWeek)],
    ['person-weeks with more than two cards', result.weeksOverCap.length],
    ['people with two cards on one day', result.twoCardsInOneDay.length],
    ['milestones with a date in these days (of which late)', `${result.dueMilestones} (${result.lateMilestones})`],
    ['late without a reminder before the date', result.lateUnasked.length],
    [
      'of dates before the first working day: nothing could be sent',
      named(result.lateBeforeStart.map(({ code }) => code)),
    ],
    ['messages on closed days', result.onClosedDays.length],
    ['duplicates', result.duplicates.length],
    ['milestones asked about twice on one day', result.askedTwiceInOneDay.length],
    [
      'lists to managers (largest per person per week)',
      `${result.managerLists} (${result.managerListsPerWeek.largest})`,
    ],
    [
      'lists to the coordinator (largest per week)',
      `${result.coordinatorLists} (${result.coordinatorListsPerWeek.largest})`,
    ],
    ['a milestone without a date is asked about in a quarter: smallest, largest', undated(result)],
    ['messages left in the outbox or given up', result.unsent],
    ['open rows with a date on a replaced card that the newer card does not ask about', result.lostRows.length],
  ];
  const { from, until } = result.options;
  const head = [`| ${from} to ${until} | |`, '|---|---|'];
  return `${[...head, ...lines.map(([what, figure]) => `| ${what} | ${figure} |`)].join('\n')}\n`;
}

function spread({ largest, mean }: Spread): string {
  return `${largest}, ${mean.toFixed(2)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function named(codes: readonly string[]): string {
  return codes.length === 0 ? '0' : `${codes.length} (${codes.join(', ')})`;
}

function undated({ undatedPerQuarter }: SimulationResult): string {
  return undatedPerQuarter ? `${undatedPerQuarter.smallest}, ${undatedPerQuarter.largest}` : 'no quarter began';
}
