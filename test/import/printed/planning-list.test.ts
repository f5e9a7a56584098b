import { lineOf, readSmall } from '../support/printed-plan';

const itemsOf = (list: string[], others = {}) => {
  const read = readSmall({ list, ...others });
  return { ...read, items: read.plan.projects[0]?.milestones ?? [] };
};

describe('the list below PLANNING', () => {
  it('has nothing irregular in a plain plan', () => {
    expect(readSmall().plan.anomalies).toEqual([]);
  });

  it('numbers what is no group, and gives nested items their group as printed', () => {
    const { items } = itemsOf([
      '- Aanbod ontwikkelen:',
      ' - Boeken (31/01/2025)',
      ' - Strips (28/02/2025)',
      '- Evalueren (31/12/2025)',
    ]);
    expect(items.map(({ code, title, group }) => [code, title, group])).toEqual([
      ['P1.1', 'Boeken', 'Aanbod ontwikkelen:'],
      ['P1.2', 'Strips', 'Aanbod ontwikkelen:'],
      ['P1.3', 'Evalueren', null],
    ]);
  });

  it('keeps an outer group of a deeper item as a note', () => {
    const { items } = itemsOf(['- Aanbod', '  - Boeken', '    - Kopen (31/12/2025)']);
    expect(items).toEqual([
      expect.objectContaining({ code: 'P1.1', title: 'Kopen', group: 'Boeken', notes: ['Aanbod'] }),
    ]);
  });

  it.each([
    ['blank lines', ['- Een (31/12/2025)', '', '', '- Twee (31/12/2025)'], []],
    ['a page break and page number', ['- Een (31/12/2025)', '12', '\f', '- Twee (31/12/2025)'], []],
    ['a footnote', ['- Een (31/12/2025)', '', '2 Bijlage 3. Taken', '', '- Twee (31/12/2025)'], ['footnote-between']],
    [
      'a raised footnote',
      ['- Een (31/12/2025)', '', '² Zie de bijlage', '', '- Twee (31/12/2025)'],
      ['footnote-between'],
    ],
    ['a table', ['- Een (31/12/2025)', '', 'Jaar\tAantal', '', '- Twee (31/12/2025)'], ['table-between']],
    ['other dashes', ['– Een (31/12/2025)', '• Twee (31/12/2025)'], []],
  ])('goes on after %s', (_, list, irregular) => {
    const { items, kinds } = itemsOf(list);
    expect(items.map(({ title, due }) => [title, due])).toEqual([
      ['Een', '2025-12-31'],
      ['Twee', '2025-12-31'],
    ]);
    expect(kinds).toEqual(irregular);
  });

  it.each([
    ['date-missing', ['- Een rooster opmaken.'], 'Een rooster opmaken.', null],
    ['date-without-zero', ['- Een rooster (1/09/2025)'], 'Een rooster', '2025-09-01'],
    ['date-impossible', ['- Een rooster (31/04/2026)'], 'Een rooster', null],
    ['date-recurring', ['- Overleg (4 keer per jaar)'], 'Overleg', null],
    ['stop-after-date', ['- Een rooster (30/06/2025).'], 'Een rooster', '2025-06-30'],
    ['bullet-missing', ['Een rooster (30/06/2025)'], 'Een rooster', '2025-06-30'],
    ['bullet-without-parent', [' - Een rooster (30/06/2025)'], 'Een rooster', '2025-06-30'],
    ['line-broken', ['- Een lang', 'rooster (30/06/2025)'], 'Een lang rooster', '2025-06-30'],
    ['line-broken', ['- Een lang', '', 'rooster (30/06/2025)'], 'Een lang rooster', '2025-06-30'],
    ['text-after-planning', ['Het volgende:', '', '- Een rooster (30/06/2025)'], 'Een rooster', '2025-06-30'],
  ])('reports %s with its line', (kind, list, title, due) => {
    const read = itemsOf(list);
    expect(read.kinds).toEqual([kind]);
    expect(read.items).toEqual([expect.objectContaining({ code: 'P1.1', title, due })]);
    expect(list).toContain(lineOf(kind, read));
  });

  it('keeps text after the list as a note of each of its items', () => {
    const { items, kinds } = itemsOf(['- Een (31/12/2025)', '- Twee (31/12/2025)', '', 'Dit hangt af van het budget.']);
    expect(items.map(({ notes }) => notes)).toEqual([
      ['Dit hangt af van het budget.'],
      ['Dit hangt af van het budget.'],
    ]);
    expect(kinds).toEqual(['text-after-planning']);
  });

  it('joins the lines of a paragraph after the list', () => {
    const { items } = itemsOf(['- Een (31/12/2025)', '', 'Dit hangt af', 'van het budget.', '', '- Twee (31/12/2025)']);
    expect(items.map(({ title, notes }) => [title, notes])).toEqual([
      ['Een', ['Dit hangt af van het budget.']],
      ['Twee', ['Dit hangt af van het budget.']],
    ]);
  });

  it.each([
    [
      'two items that lost their bullets',
      ['Een (31/12/2025)', 'Twee (31/12/2025)'],
      ['bullet-missing', 'bullet-missing'],
    ],
    ['dashes right against their text', ['-Een (31/12/2025)', '–Twee (31/12/2025)'], []],
    ['a number that is no footnote', ['- Een (31/12/2025)', '9 Ding', '- Twee (31/12/2025)'], ['text-after-planning']],
    [
      'a footnote on two lines',
      ['- Een (31/12/2025)', '2 Bijlage 3', 'en 4', '- Twee (31/12/2025)'],
      ['footnote-between', 'footnote-between'],
    ],
    ['a page number with its total', ['- Een (31/12/2025)', 'pagina 3 van 60', '- Twee (31/12/2025)'], []],
  ])('tells items from other lines: %s', (_, list, irregular) => {
    const { items, kinds } = itemsOf(list);
    expect(items.map(({ title }) => title)).toEqual(['Een', 'Twee']);
    expect(kinds).toEqual(irregular);
  });

  it('keeps an item that looks like a footnote but has a date', () => {
    const { items, kinds } = itemsOf(['- Een (31/12/2025)', '2 Zalen openen (31/12/2025)']);
    expect(items.map(({ title }) => title)).toEqual(['Een', '2 Zalen openen']);
    expect(kinds).toEqual(['bullet-missing']);
  });

  it('keeps the date of a group in its text', () => {
    const { items, kinds } = itemsOf(['- Aanbod (31/12/2025)', ' - Boeken (31/01/2025)']);
    expect(items).toEqual([
      expect.objectContaining({ title: 'Boeken', due: '2025-01-31', group: 'Aanbod (31/12/2025)' }),
    ]);
    expect(kinds).toEqual(['group-with-date']);
  });

  it('takes no milestones from the description', () => {
    const { items, kinds } = itemsOf(['- Een (31/12/2025)'], {
      description: ['- Dit', ' - en dat', '- beschrijven we'],
    });
    expect(items).toHaveLength(1);
    expect(kinds).toEqual(['bullet-before-planning']);
  });

  it.each([
    ['PLANNING 2026', 'planning-other-year'],
    ['PLANNING', 'planning-other-year'],
    ['PLANNING 2025-2026', 'planning-other-year'],
    ['PLANING 2025', 'heading-spelling'],
  ])('reads the list under %s', (planning, kind) => {
    const more = [
      'PROJECT 2 - KAARTEN',
      '',
      'PLANNING 2025',
      '',
      '- A (31/12/2025)',
      '',
      'PLANNING 2025',
      '',
      '- B (31/12/2025)',
    ];
    const { items, kinds } = itemsOf(['- Een (31/12/2025)'], { planning, more });
    expect(items).toHaveLength(1);
    expect(kinds).toEqual([kind, 'planning-repeated']);
  });

  it('keeps a bullet that has only a date', () => {
    const { items, kinds } = itemsOf(['- (31/12/2025)', '- Twee (31/12/2025)']);
    expect(items[0]).toMatchObject({ title: '(31/12/2025)', due: '2025-12-31' });
    expect(kinds).toEqual(['bullet-empty']);
  });
});
