import { parseCommand } from '../../src/domain/command';
import { parseQuestion } from '../../src/domain/question';
import { enumeration, longDay, longInstant, weekdayAndDay } from '../../src/texts/format';
import { en } from '../../src/texts/en';
import { nl } from '../../src/texts/nl';
import { pagesEn } from '../../src/texts/pages-en';
import { pagesNl } from '../../src/texts/pages-nl';
import { languageOf, textsIn } from '../../src/texts/texts';
import { aFilter } from '../support/builders';

interface Entry {
  path: string;
  value: unknown;
}

/** Every text and function of a catalogue with its path: `form.submit`, `welcome.what.0`. */
function entriesOf(value: unknown, path = ''): Entry[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, path ? `${path}.${key}` : key));
}

type Words = (...values: unknown[]) => string;

/** What a function of texts may be given: each argument a count or a word, since nothing says which. */
const ARGUMENTS: unknown[][] = [
  [0, 0, 0],
  [1, 1, 1],
  [1, 0, 0],
  [2, 1, 1],
  [5000, 200, 17],
  [-5, -5, -5],
  ['P43.1', 'P43.1', 'P43.1'],
  ['31 december 2025', 12, 'x'],
  ['SD 1 en SD 3', 3, 1],
];

/** Every sentence of a catalogue, functions with each of their arguments. */
function sentencesOf(catalogue: unknown): { path: string; sentence: unknown }[] {
  return entriesOf(catalogue).flatMap(({ path, value }) =>
    typeof value === 'function'
      ? ARGUMENTS.map((given) => ({ path, sentence: (value as Words)(...given.slice(0, value.length)) }))
      : [{ path, sentence: value }],
  );
}

const botCatalogues = [
  { language: 'nl', catalogue: nl },
  { language: 'en', catalogue: en },
] as const;

/** Of the bot's messages, and of the pages inside Teams. */
const pairs = [
  { of: 'the bot', inDutch: nl, inEnglish: en },
  { of: 'the pages', inDutch: pagesNl, inEnglish: pagesEn },
] as const;

const catalogues = pairs.flatMap(({ of, inDutch, inEnglish }) => [
  { of, language: 'nl' as const, catalogue: inDutch },
  { of, language: 'en' as const, catalogue: inEnglish },
]);

describe.each(pairs)('the two catalogues of $of', ({ inDutch, inEnglish }) => {
  it('have the same keys at every depth, of the same kind', () => {
    const shape = (catalogue: unknown) =>
      entriesOf(catalogue)
        .map(({ path, value }) => `${path}: ${typeof value}`)
        .sort();
    expect(shape(inEnglish)).toEqual(shape(inDutch));
  });

  it('differ, but for names and codes', () => {
    const english = new Map(entriesOf(inEnglish).map(({ path, value }) => [path, value]));
    const same = entriesOf(inDutch).filter(
      ({ path, value }) => typeof value === 'string' && english.get(path) === value,
    );
    const allowed = [
      'botName',
      'commands.status.text',
      'commands.milestone.text',
      'commands.goal.text',
      'commands.help.text',
      'report.columns.status',
      'appName',
      'filter.title',
      'filter.project',
      'filter.status',
      'list.columns.code',
      'list.columns.status',
    ];
    expect(same.map(({ path }) => path).filter((path) => !allowed.includes(path))).toEqual([]);
  });
});

describe.each(catalogues)('the texts of $of in $language', ({ catalogue }) => {
  const sentences = sentencesOf(catalogue);
  const wrong = (isWrong: (sentence: string) => boolean) =>
    sentences.filter(({ sentence }) => typeof sentence === 'string' && isWrong(sentence));

  it('are all texts, and none is empty', () => {
    expect(sentences.filter(({ sentence }) => typeof sentence !== 'string' || sentence.trim() === '')).toEqual([]);
  });

  it('hold nothing of the machine', () => {
    expect(wrong((text) => /undefined|\[object|NaN|=>|\$\{|\bnull\b|Invalid Date/.test(text))).toEqual([]);
  });

  it('have no double spaces, no space before a stop and no loose space', () => {
    expect(wrong((text) => /\s{2}| [.,?!](\s|$)|^\s|\s$/.test(text))).toEqual([]);
  });

  it('close their bold and their quotes', () => {
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    expect(wrong((text) => count(text, '**') % 2 === 1 || count(text, '“') !== count(text, '”'))).toEqual([]);
  });
});

describe('one of something is singular', () => {
  const plural = {
    nl: /(?<![-\d.])1 (mijlpalen|dagen|werkdagen|kaarten|eigenaars|kanalen|weken)\b/,
    en: /(?<![-\d.])1 (milestones|days|working days|cards|owners|channels|weeks)\b/,
  };
  it.each(catalogues)('of $of in $language', ({ language, catalogue }) => {
    const ones: unknown[][] = [
      [1, 1, 1],
      [1, 0, 0],
      [1, 'maandag'],
      ['maandag', 1],
    ];
    const found = entriesOf(catalogue).flatMap(({ path, value }) => {
      if (typeof value !== 'function') return [];
      const sentences = ones.map((given) => (value as Words)(...given.slice(0, value.length)));
      return sentences.filter((sentence) => plural[language].test(sentence)).map((sentence) => `${path}: ${sentence}`);
    });
    expect([...new Set(found)]).toEqual([]);
  });

  it.each(botCatalogues)('in $language, also a day ahead', ({ language, catalogue }) => {
    expect(catalogue.preview.step(-1)).not.toMatch(plural[language]);
  });
});

describe('the Dutch texts', () => {
  it.each(pairs)('of $of say "u", never "je"', ({ inDutch }) => {
    const familiar = /(^|[^\p{L}])(je|jij|jou|jouw|jullie|jezelf)([^\p{L}]|$)/iu;
    expect(sentencesOf(inDutch).filter(({ sentence }) => familiar.test(String(sentence)))).toEqual([]);
  });

  it('use the agency’s own words for the statuses', () => {
    expect(nl.status).toEqual({
      gerealiseerd: 'Gerealiseerd',
      op_schema: 'Op schema',
      kleine_afwijking: 'Kleine afwijking',
      bij_te_sturen: 'Bij te sturen',
      niet_op_schema_extern: 'Niet op schema - externe oorzaak',
      nog_niet_gestart: 'Nog niet gestart',
      geen_bericht: 'Geen bericht',
    });
  });
});

/** A Wednesday. */
const TODAY = '2025-09-24';
const list = (filter: Parameters<typeof aFilter>[0]) => ({ kind: 'list', filter: aFilter(filter) });

const QUESTIONS: Partial<Record<keyof typeof nl.commands, unknown>> = {
  mine: list({ mine: true }),
  late: list({ late: true, scope: ['SD 3'] }),
  upcoming: list({ due: 'two_weeks' }),
  status: list({ scope: ['P43'] }),
  milestone: { kind: 'milestone', code: 'P43.1' },
  goal: list({ scope: ['SD 3'] }),
  byStatus: list({ status: 'bij_te_sturen' }),
  help: { kind: 'help' },
};

const COMMANDS: Partial<Record<keyof typeof nl.commands, unknown>> = {
  pause: { kind: 'pause', until: '2025-10-08' },
  resume: { kind: 'resume' },
  remindNow: { kind: 'remind-now' },
  preview: { kind: 'preview-reminders', day: '2025-09-29' },
  digestNow: { kind: 'digest-now' },
  exportAsked: { kind: 'export' },
  follow: { kind: 'follow', follows: ['SD 3'] },
  followPlan: { kind: 'follow', follows: 'plan' },
  unfollow: { kind: 'unfollow' },
  settings: { kind: 'settings' },
};

describe.each(botCatalogues)('what the help in $language says one can type', ({ catalogue }) => {
  const commands = Object.entries(catalogue.commands) as [keyof typeof nl.commands, { text: string }][];

  it('is a question or a command, each with a meaning here', () => {
    const known = [...Object.keys(QUESTIONS), ...Object.keys(COMMANDS)];
    expect(commands.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(commands.filter(([name]) => name in QUESTIONS))(
    '%s is understood as the question it is',
    (name, { text }) => {
      expect(parseCommand(text, TODAY)).toBeNull();
      expect(parseQuestion(text)).toEqual(QUESTIONS[name]);
    },
  );

  it.each(commands.filter(([name]) => name in COMMANDS))('%s is understood as the command it is', (name, { text }) => {
    expect(parseCommand(text, TODAY)).toEqual(COMMANDS[name]);
  });

  it('and what stands in bold in other texts is understood too', () => {
    const bold = sentencesOf(catalogue).flatMap(({ sentence }) =>
      [...String(sentence).matchAll(/\*\*(?:@Mijlpaal )?([^*]+)\*\*/g)].map(([, words]) => words ?? ''),
    );
    const buttons = [catalogue.form.correct];
    const strange = [...new Set(bold)].filter(
      (words) =>
        !buttons.includes(words) && parseCommand(words, TODAY) === null && isLost(parseQuestion(words).kind, words),
    );
    expect(strange).toEqual([]);
  });
});

/** Sample arguments of these tests are no words that the bot tells people to type. */
function isLost(kind: string, words: string): boolean {
  return kind === 'unknown' && !ARGUMENTS.flat().includes(words) && !/^-?\d+$/.test(words);
}

describe('dates in words', () => {
  it.each([
    ['nl', '2025-12-31', '31 december 2025', 'woensdag 31 december'],
    ['nl', '2025-09-01', '1 september 2025', 'maandag 1 september'],
    ['en', '2025-12-31', '31 December 2025', 'Wednesday 31 December'],
    ['en', '2028-02-29', '29 February 2028', 'Tuesday 29 February'],
  ] as const)('in %s, %s', (language, day, long, weekday) => {
    expect(longDay(language, day)).toBe(long);
    expect(weekdayAndDay(language, day).replace(',', '')).toBe(weekday);
  });

  it.each([
    ['2025-09-21T22:00:00.000Z', '22 september 2025'],
    ['2025-09-22T21:59:59.999Z', '22 september 2025'],
    ['2025-12-31T23:00:00Z', '1 januari 2026'],
  ])('the instant %s is a day in Brussels', (instant, day) => {
    expect(longInstant('nl', instant)).toBe(day);
  });

  it.each([
    ['nl', [], ''],
    ['nl', ['SD 1'], 'SD 1'],
    ['nl', ['SD 1', 'SD 3'], 'SD 1 en SD 3'],
    ['nl', ['SD 1', 'SD 2', 'SD 3'], 'SD 1, SD 2 en SD 3'],
    ['en', ['SD 1', 'SD 2', 'SD 3'], 'SD 1, SD 2 and SD 3'],
  ] as const)('a list in %s: %j', (language, items, words) => {
    expect(enumeration(language, items)).toBe(words);
  });
});

describe('the language of a person', () => {
  it.each([
    ['nl-BE', 'nl'],
    ['nl', 'nl'],
    ['NL-nl', 'nl'],
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['fr-BE', 'nl'],
    ['', 'nl'],
    [undefined, 'nl'],
  ] as const)('with Teams in %s is %s', (locale, language) => {
    expect(languageOf(locale, 'nl')).toBe(language);
  });

  it('has its catalogue', () => {
    expect([textsIn('nl').language, textsIn('en').language]).toEqual(['nl', 'en']);
    expect(languageOf('fr-BE', 'en')).toBe('en');
  });
});
