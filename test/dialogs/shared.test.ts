import { backAddress, withBack } from '../../dialogs/shared/back-address';
import { ageInDays, ageWords, longMoment, shortDay, shortMonth } from '../../dialogs/shared/date-words';
import { errorsOf } from '../../dialogs/shared/form-errors';
import { linkify } from '../../dialogs/shared/linkify';
import { isLoopback } from '../../dialogs/shared/loopback';
import { pageLanguage } from '../../dialogs/shared/page-language';

describe('links in what somebody wrote', () => {
  const marked = (text: string) =>
    linkify(text)
      .map((piece) => (piece.kind === 'link' ? `[${piece.address}]` : piece.words))
      .join('');
  it.each([
    ['', ''],
    ['geen adres', 'geen adres'],
    ['https://example.org', '[https://example.org]'],
    ['Zie https://example.org/a?b=c#d.', 'Zie [https://example.org/a?b=c#d].'],
    ['(https://example.org/a)', '([https://example.org/a])'],
    [
      'https://example.org/a_(b), en https://example.org/c!',
      '[https://example.org/a_(b)], en [https://example.org/c]!',
    ],
    ['“https://example.org/a”', '“[https://example.org/a]”'],
    ['http://example.org en javascript:alert(1)', 'http://example.org en javascript:alert(1)'],
    ['https://', 'https://'],
    ['<https://example.org/a>', '<[https://example.org/a]>'],
  ])('%j', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('dates in words', () => {
  it.each([
    ['nl', '2025-12-31', '31 dec 2025', 'dec'],
    ['en', '2025-03-01', '1 Mar 2025', 'Mar'],
    ['nl', '2025-03-01', '1 mrt 2025', 'mrt'],
  ] as const)('in %s, %s', (language, day, short, month) => {
    expect(shortDay(language, day)).toBe(short);
    expect(shortMonth(language, Date.parse(day))).toBe(month);
  });

  it('show a moment on the clock of Brussels', () => {
    expect(longMoment('nl', '2025-12-31T23:30:00Z')).toMatch(/^1 januari 2026 om 00:30$/);
  });

  it.each([
    [0, 'vandaag', 'today'],
    [1, 'gisteren', 'yesterday'],
    [13, '13 dagen geleden', '13 days ago'],
    [14, '2 weken geleden', '2 weeks ago'],
    [60, '8 weken geleden', '8 weeks ago'],
    [61, '2 maanden geleden', '2 months ago'],
    [729, '23 maanden geleden', '23 months ago'],
    [730, 'vorig jaar', 'last year'],
    [800, '2 jaar geleden', '2 years ago'],
  ])('%s days ago: %s', (days, dutch, english) => {
    expect([ageWords('nl', days), ageWords('en', days)]).toEqual([dutch, english]);
  });

  it.each([
    ['2025-09-24T10:00:00Z', 0],
    ['2025-09-23T22:30:00Z', 0],
    ['2025-09-23T10:00:00Z', 1],
    ['2025-09-30T10:00:00Z', 0],
  ])('from %s to today are %s days', (instant, days) => {
    expect(ageInDays(instant, '2025-09-24')).toBe(days);
  });
});

describe('the way back', () => {
  it('leads to the page that was left, and to no other', () => {
    const address = withBack('/pages/milestone?code=P1.1', '/pages/tab?view=plan&goal=SD+1');
    expect(backAddress(address.slice(address.indexOf('?')))).toBe('/pages/tab?view=plan&goal=SD+1');
  });

  it.each(['', '?code=P1.1', '?back=https://example.org', '?back=//example.org/pages/tab', '?back=/api/plan'])(
    'is nowhere for %j',
    (search) => {
      expect(backAddress(search)).toBeNull();
    },
  );
});

describe('a host on this machine', () => {
  it.each([
    ['http://127.0.0.1:56150', true],
    ['http://localhost', true],
    ['http://[::1]:3978', true],
    ['https://127.0.0.1', false],
    ['http://127.0.0.1.example.org', false],
    ['http://localhost.example.org:80', false],
    ['http://example.org', false],
    ['', false],
    ['null', false],
  ])('%s: %s', (origin, is) => {
    expect(isLoopback(origin)).toBe(is);
  });
});

describe('the language of a page', () => {
  it.each([
    ['nl-BE', 'nl'],
    ['nl', 'nl'],
    ['NL-nl', 'nl'],
    ['nld', 'en'],
    ['en-US', 'en'],
    ['fr-BE', 'en'],
    ['', 'en'],
  ])('with Teams in %j is %s', (locale, language) => {
    expect(pageLanguage(locale)).toBe(language);
  });
});

it('errors go to the field they name, once each, and else above the form', () => {
  const errors = [
    { field: 'status', message: 'Kies een status.' },
    { field: 'status', message: 'Nog iets.' },
    { field: null, message: 'Te laat.' },
    { field: 'elders', message: 'Te laat.' },
  ];
  expect(errorsOf({ kind: 'invalid', errors }, ['status', 'comment'])).toEqual({
    fields: { status: 'Kies een status.' },
    form: ['Nog iets.', 'Te laat.'],
  });
});
