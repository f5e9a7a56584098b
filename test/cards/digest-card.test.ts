import { digestCard, scopeWords } from '../../cards/digest-card';
import type { Digest, DigestInput } from '../../src/domain/digest';
import { makeDigest } from '../../src/domain/digest';
import type { MilestoneState } from '../../src/domain/milestone-state';
import { textsIn } from '../../src/texts/texts';
import { aHorizontalState, aReport, aState } from '../support/builders';
import { faultsOf, jsonOf, textsOf } from './card-rules';
import { languages, LONG, manyStates, NASTY, TODAY } from './samples';

const nl = textsIn('nl');

const digestOf = (now: MilestoneState[], fields: Partial<DigestInput> = {}): Digest =>
  makeDigest({
    ...{ follows: 'plan', since: '2025-09-15', until: TODAY, before: [], now, changes: [], asked: [] },
    goalTitles: new Map(),
    ...fields,
  });

/** A digest in which each section has as many lines. */
function fullDigest(lines: number, title: string): Digest {
  const late = manyStates(lines, title).map((state) => ({ ...state, late: true, due: '2025-06-30' }));
  const moved = late.map((state) => ({ state, from: '2025-12-31', to: null, by: 'plan' as const }));
  const digest = digestOf(manyStates(lines, title));
  const unanswered = { milestones: lines, owners: lines };
  return { ...digest, late: lines, becameLate: late, realised: late, dueSoon: late, moved, unanswered };
}

const goals = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    ...{ code: `SD ${place + 1}`, title: LONG, total: 20, late: 3, counts: { op_schema: 10, gerealiseerd: 7 } },
  }));

describe.each(languages)('the digest in $language', ({ texts }) => {
  it.each<[string, Digest]>([
    ['an empty plan', digestOf([])],
    ['an empty first digest', digestOf([], { since: null })],
    ['a quiet week', digestOf([aState()])],
    ['one late milestone', digestOf([aState({ late: true, due: '2025-06-30' })])],
    ['200 lines in each section', fullDigest(200, LONG)],
    ['200 lines of emoji', fullDigest(200, '😀'.repeat(150))],
    ['200 lines of stars', fullDigest(200, '*'.repeat(300))],
    ['the whole plan with thirty goals', { ...fullDigest(200, LONG), goals: goals(30) }],
    ['a plan of 500 goals', { ...fullDigest(200, LONG), goals: goals(500) }],
    ['a horizontal goal', digestOf([aHorizontalState(), aState()])],
    ['two goals', digestOf([aState()], { follows: ['SD 1', 'SD 3'] })],
  ])('has no fault with %s', (_case, digest) => {
    expect(faultsOf(digestCard(digest, texts))).toEqual([]);
  });

  it.each(NASTY)('has no fault with %j', (title) => {
    expect(faultsOf(digestCard(fullDigest(2, title), texts))).toEqual([]);
  });
});

describe('a digest', () => {
  const late = aState({ code: 'P43.1', late: true, due: '2025-09-19' });
  const words = (digest: Digest) => textsOf(digestCard(digest, nl));

  it('says what became late, was realised and moved', () => {
    const realised = aState({ code: 'P43.2', report: aReport({ milestone: 'P43.2', status: 'gerealiseerd' }) });
    const moved = aState({ code: 'P43.3', report: aReport({ milestone: 'P43.3', forecast: '2026-03-31' }) });
    const texts = words(digestOf([late, realised, moved], { before: [aState({ code: 'P43.3' })] }));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Te laat geworden: 1',
        '**P43.1** Het draaiboek is klaar (19 september 2025) ›',
        'Gerealiseerd: 1',
        'Verschoven: 1',
        '**P43.3** Het draaiboek is klaar: 31 december 2025 → 31 maart 2026 ›',
      ]),
    );
  });

  it('says that it is the first, and then what is late', () => {
    const texts = words(digestOf([late], { since: null }));
    expect(texts).toContain('Te laat: 1');
    expect(texts.join('\n')).toContain(nl.digest.first);
  });

  it('says so when nothing changed', () => {
    expect(words(digestOf([aState()], { before: [aState()] }))).toContain(nl.digest.quiet);
  });

  it('says how many lines it left out', () => {
    const texts = words({ ...digestOf([]), becameLate: manyStates(30, 'Kort') });
    expect(texts).toContain('Te laat geworden: 30');
    expect(texts).toContain('en nog 22');
  });

  it('says how many are still silent', () => {
    const asked = [{ code: 'P43.1', personId: 'an', at: '2025-09-16T07:00:00Z' }];
    expect(words(digestOf([late], { asked }))).toContain(
      'Onlangs gevraagd, nog niet beantwoord: 1 mijlpaal van 1 eigenaar.',
    );
  });

  it.each<[Digest['follows'], string]>([
    ['plan', 'Digest van het plan: 1 te laat, 1 nieuw'],
    [['SD 1'], 'Digest van SD 1: 1 te laat, 1 nieuw'],
    [['SD 1', 'SD 3'], 'Digest van SD 1 en SD 3: 1 te laat, 1 nieuw'],
  ])('has a summary: %s', (follows, summary) => {
    expect(digestCard(digestOf([late], { follows }), nl).summary).toBe(summary);
  });

  it('counts by goal only where there is more than one', () => {
    const two = digestOf([late, aHorizontalState()]);
    expect(words(two)).toContain(nl.digest.perGoal);
    expect(words(digestOf([late]))).not.toContain(nl.digest.perGoal);
    expect(JSON.stringify(jsonOf(digestCard(two, nl).card))).toContain('Geen bericht 1 · **1 te laat**');
  });

  it.each<[Digest['follows'], string, string]>([
    ['plan', 'het plan', 'the plan'],
    [['SD 3'], 'SD 3', 'SD 3'],
    [['SD 1', 'SD 2', 'SD 3'], 'SD 1, SD 2 en SD 3', 'SD 1, SD 2 and SD 3'],
  ])('names what is followed: %s', (follows, dutch, english) => {
    expect(scopeWords(follows, nl)).toBe(dutch);
    expect(scopeWords(follows, textsIn('en'))).toBe(english);
  });
});
