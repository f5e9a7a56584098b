import { chosenOf, doneIn, scopeIn, scopeName, toggled, underReview } from '../../dialogs/review/review-scope';
import { AREAS, codesOf, someItems } from './plan-builders';

const items = someItems(
  { code: 'P1.1', managed: true },
  { code: 'P1.2', managed: true, status: 'gerealiseerd' },
  { code: 'P1.3' },
  { code: 'P9.1', managed: true, area: 'SD 2' },
  { code: 'H1.1', managed: true, area: 'H1' },
);

describe('what is under review', () => {
  it.each([
    ['', ['P1.1', 'P9.1', 'H1.1'], null],
    ['?goal=SD+2', ['P9.1'], 'SD 2 · Recidive'],
    ['?department=Justitiehuizen', ['P1.1', 'P9.1'], 'Justitiehuizen'],
    ['?department=VCET', ['P1.1'], 'VCET'],
    ['?goal=SD+99', [], 'SD 99'],
  ])('for %j', (search, codes, name) => {
    const scope = scopeIn(search);
    expect(codesOf(underReview(items, scope, AREAS))).toEqual(codes);
    expect(scopeName(scope, AREAS)).toBe(name);
  });
});

describe('what is chosen', () => {
  it('is what was ticked and is still shown, in the order shown', () => {
    expect(chosenOf(items, new Set(['P9.1', 'P1.1', 'P77.1']))).toEqual(['P1.1', 'P9.1']);
  });

  it('changes by a tick, and leaves the choice before it alone', () => {
    const before = new Set(['P1.1']);
    expect([[...toggled(before, 'P9.1')], [...toggled(before, 'P1.1')], [...before]]).toEqual([
      ['P1.1', 'P9.1'],
      [],
      ['P1.1'],
    ]);
  });
});

it('what was stored on a page that led back is remembered', () => {
  expect(doneIn('?goal=SD+1&done=P1.1+P1.2&done=P9.1')).toEqual(['P1.1', 'P1.2', 'P9.1']);
  expect(doneIn('?goal=SD+1')).toEqual([]);
});
