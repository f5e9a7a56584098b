import { baseOf, correctionOf, givenOn, isOpen, reportId, revisionOf } from '../../src/domain/status-form';
import { aFormRow, aReport, aRequest, aState } from '../support/builders';

const CARDS = [
  'reminder:29:an:2025-09-22',
  'form:29:1a_b-c:1758524400000',
  'form:29:a+b:17',
  'form:29:a+b:x+y',
  'x',
  'met spatie',
  'form:P1.1:P1.1',
];

describe('the id of a report', () => {
  it.each(CARDS)('on %s is found again on that card', (card) => {
    const report = aReport({ id: reportId(card, 'P1.1') });
    expect(givenOn(card, report)).toBe(card);
  });

  it.each(CARDS)('on a correction of %s is found on the card and on each correction', (card) => {
    const second = correctionOf(correctionOf(card));
    const report = aReport({ id: reportId(second, 'P1.1') });
    for (const shown of [card, correctionOf(card), second]) expect(givenOn(shown, report)).toBe(second);
  });

  it.each([
    ['another card', 'reminder:29:an:2025-09-29', reportId('reminder:29:an:2025-09-22', 'P1.1')],
    ['another person’s card', 'reminder:29:bo:2025-09-22', reportId('reminder:29:an:2025-09-22', 'P1.1')],
    ['a card whose name begins alike', 'form:29:an:1', reportId('form:29:an:17', 'P1.1')],
    ['a card whose name is longer', 'form:29:an:17', reportId('form:29:an:1', 'P1.1')],
    ['an id of another make', 'x', 'x'],
    ['an empty id', 'x', ''],
    ['an id for another milestone', 'x', reportId('x', 'P1.12')],
  ])('is not found on %s', (_case, card, id) => {
    expect(givenOn(card, aReport({ id }))).toBeNull();
  });

  it('is not found without a report', () => {
    expect(givenOn('x', null)).toBeNull();
  });

  it('differs for milestones whose codes begin alike', () => {
    expect(new Set([reportId('x', 'P1.1'), reportId('x', 'P1.11'), reportId('x', 'P11.1')]).size).toBe(3);
  });
});

describe('corrections', () => {
  it.each([
    ['x', 0, 'x+1'],
    ['x+1', 1, 'x+2'],
    ['x+9', 9, 'x+10'],
    ['x+12', 12, 'x+13'],
    ['form:29:a+b:17', 0, 'form:29:a+b:17+1'],
    ['form:29:a+b:17+3', 3, 'form:29:a+b:17+4'],
    ['x+', 0, 'x++1'],
  ])('%s is revision %i, corrected on %s', (card, revision, next) => {
    expect(revisionOf(card)).toBe(revision);
    expect(correctionOf(card)).toBe(next);
    expect(revisionOf(next)).toBe(revision + 1);
  });
});

describe('a row', () => {
  const request = aRequest({ kind: 'later', until: '2025-09-29' });

  it.each([
    ['nothing was answered', aFormRow(), true],
    ['an earlier report stands on another card', aFormRow({ state: aState({ report: aReport() }) }), true],
    ['a status was recorded', aFormRow({ recorded: aReport() }), false],
    ['something else was asked for', aFormRow({ request }), false],
  ])('is open or not: %s', (_case, row, open) => {
    expect(isOpen(row)).toBe(open);
  });
});

describe('the base of a card', () => {
  it.each([
    ['x', 'x'],
    ['x+1', 'x'],
    ['x+12', 'x'],
    ['form:29:a+b:17', 'form:29:a+b:17'],
    ['form:29:a+b:17+2', 'form:29:a+b:17'],
  ])('of %s is %s', (card, base) => {
    expect(baseOf(card)).toBe(base);
  });
});
