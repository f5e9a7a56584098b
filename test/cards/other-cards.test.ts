import { plain } from '../../cards/elements';
import type { PreviewView } from '../../cards/preview-card';
import { previewCard } from '../../cards/preview-card';
import { helpCard, noticeCard, teamWelcomeCard, welcomeCard } from '../../cards/welcome-cards';
import { textsIn } from '../../src/texts/texts';
import { faultsOf, textsOf } from './card-rules';
import { languages, LONG, NASTY } from './samples';

const nl = textsIn('nl');

const STEPS = [-20, -10, -5, -1, 0, 5, 10, null];

const reminders = (owners: number, items: number, name = 'Projectleider onthaal'): PreviewView['reminders'] =>
  Array.from({ length: owners }, () => ({
    name,
    items: Array.from({ length: items }, (_, place) => ({
      code: `P${place + 1}.1`,
      step: STEPS[place % STEPS.length] ?? null,
      onBehalfOf: null,
    })),
    cardsThisWeek: 1,
    verdict: 'send' as const,
  }));

const unreachable = (count: number): PreviewView['unreachable'] =>
  Array.from({ length: count }, () => ({
    ...{ name: LONG, reason: 'not-installed' as const, milestones: 12, askedInstead: ['Bo Claes', LONG] },
  }));

const preview = (fields: Partial<PreviewView> = {}): PreviewView => ({
  day: '2025-09-29',
  isWorkingDay: true,
  reminders: reminders(1, 2),
  unreachable: [],
  ...fields,
});

describe.each(languages)('in $language', ({ texts }) => {
  it.each([0, 1, 281])('the welcome of an owner of %i has no fault', (owned) => {
    const nothingElse = { manages: false, coordinates: false };
    expect(faultsOf(welcomeCard({ owned, cardsPerWeek: 2, ...nothingElse }, texts))).toEqual([]);
  });

  it('the welcome says what a manager and a coordinator get, and not that they own nothing', () => {
    const card = welcomeCard({ owned: 0, cardsPerWeek: 2, manages: true, coordinates: true }, texts);
    expect(faultsOf(card)).toEqual([]);
    const words = JSON.stringify(card);
    expect(words).toContain(texts.welcome.manages);
    expect(words).toContain(texts.welcome.coordinates);
    expect(words).not.toContain(texts.welcome.ownsNone);
  });

  it.each([null, 'Projectleider onthaal', ...NASTY])('the welcome of a team, added by %j, has no fault', (name) => {
    expect(faultsOf(teamWelcomeCard(name, texts))).toEqual([]);
  });

  it.each([
    { manages: false, coordinates: false },
    { manages: true, coordinates: false },
    { manages: true, coordinates: true },
  ])('the help for %j has no fault', (rights) => {
    expect(faultsOf(helpCard(rights, texts))).toEqual([]);
  });

  it.each(Object.entries(texts.reply).flatMap(([key, words]) => (typeof words === 'string' ? [[key, words]] : [])))(
    'the notice %s has no fault',
    (_key, words) => {
      expect(faultsOf(noticeCard(words ?? '', words ?? '', texts))).toEqual([]);
    },
  );

  it.each<[string, PreviewView]>([
    ['nobody', preview({ reminders: [] })],
    ['a closed day', preview({ reminders: [], isWorkingDay: false, day: '2025-09-28' })],
    ['one', preview()],
    ['80 owners of 60 milestones', preview({ reminders: reminders(80, 60, LONG) })],
    ['one owner of 281 milestones', preview({ reminders: reminders(1, 281) })],
    ['2,000 owners', preview({ reminders: reminders(2000, 3) })],
    ['500 who cannot be reached', preview({ reminders: reminders(20, 9), unreachable: unreachable(500) })],
    ['only people who cannot be reached', preview({ reminders: [], unreachable: unreachable(3) })],
    ...NASTY.map((name): [string, PreviewView] => [name, preview({ reminders: reminders(2, 2, name) })]),
  ])('the preview of %j has no fault', (_case, view) => {
    expect(faultsOf(previewCard(view, texts))).toEqual([]);
  });

  it('the preview names whoever somebody stands in for as they are called', () => {
    const onBehalfOf = 'Projectleider Onthaal';
    const asked = reminders(1, 1).map((each) => ({
      ...each,
      items: each.items.map((item) => ({ ...item, onBehalfOf })),
    }));
    expect(textsOf(previewCard(preview({ reminders: asked }), texts)).join()).toContain(onBehalfOf);
  });

  it.each(Object.keys(texts.preview.verdict) as (keyof typeof texts.preview.verdict)[])(
    'the preview says why somebody gets no card: %s',
    (verdict) => {
      const view = preview({ reminders: reminders(1, 1).map((each) => ({ ...each, verdict })) });
      const shown = textsOf(previewCard(view, texts)).some((text) => text.includes(texts.preview.verdict[verdict]));
      expect(shown).toBe(verdict !== 'nothing-due');
    },
  );
});

describe('the help', () => {
  const words = (rights: Parameters<typeof helpCard>[0]) => JSON.stringify(helpCard(rights, nl).card);
  const { commands } = nl;

  it('shows everybody the questions', () => {
    for (const { text } of [commands.mine, commands.late, commands.status, commands.milestone, commands.pause])
      expect(words({ manages: false, coordinates: false })).toContain(text);
  });

  it('shows a command only to those who may give it', () => {
    const everybody = words({ manages: false, coordinates: false });
    const manager = words({ manages: true, coordinates: false });
    const coordinator = words({ manages: true, coordinates: true });
    for (const { text } of [commands.digestNow, commands.follow, commands.unfollow])
      expect([everybody, manager, coordinator].map((help) => help.includes(`"${text}"`))).toEqual([false, true, true]);
    for (const { text } of [commands.remindNow, commands.preview])
      expect([everybody, manager, coordinator].map((help) => help.includes(`"${text}"`))).toEqual([false, false, true]);
  });
});

/** What a reader of Markdown shows: a backslash goes only before a punctuation mark; entities and joiners may hide a tag. */
const shown = (markdown: string) =>
  markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/[\u200b\u2060]/g, '');

describe('plain', () => {
  it.each([...NASTY, LONG, '', '2025. Een jaar', '12) twaalf', 'a_b*c', '~~weg~~', 'P43.1 - x'])(
    'shows %j as it stands',
    (words) => {
      expect(shown(plain(words))).toBe(words);
    },
  );

  it.each(['1) eerste', '1. eerste', '12. twaalfde', '- streep', '+ plus', '* ster', '# kop', '> aanhaling'])(
    'makes no list, heading or quotation of %j',
    (words) => {
      expect(plain(words)).not.toMatch(/^(\d+[.)]|[-+*>]|#+)\s/);
    },
  );

  it.each(['**vet**', '_cursief_', '[klik](https://example.org)', '`code`'])('leaves no markup in %j', (words) => {
    expect(plain(words).replace(/\\./g, '')).not.toMatch(/[*_[\]`]/);
  });

  it('leaves no mention, which would need its entity', () => {
    expect(plain('<at>Iedereen</at>')).not.toMatch(/<at>.*<\/at>/);
  });
});
