import { readDatedText } from '../../../src/import/printed/dates';

const kinds = (text: string): string[] => readDatedText(text).irregular.map(({ kind }) => kind);

describe('the date at the end of an item', () => {
  it.each([
    ['Rooster opmaken (31/12/2025)', 'Rooster opmaken', '2025-12-31', '31/12/2025', []],
    ['Rooster opmaken (1/09/2025)', 'Rooster opmaken', '2025-09-01', '1/09/2025', ['date-without-zero']],
    ['Rooster opmaken (1/9/2025)', 'Rooster opmaken', '2025-09-01', '1/9/2025', ['date-without-zero']],
    ['Rooster opmaken (30/06/2025).', 'Rooster opmaken', '2025-06-30', '30/06/2025', ['stop-after-date']],
    [
      'Rooster opmaken (1/06/2025) .',
      'Rooster opmaken',
      '2025-06-01',
      '1/06/2025',
      ['date-without-zero', 'stop-after-date'],
    ],
    ['Rooster opmaken (31/04/2026)', 'Rooster opmaken', null, '31/04/2026', ['date-impossible']],
    ['Rooster opmaken (29/02/2025)', 'Rooster opmaken', null, '29/02/2025', ['date-impossible']],
    ['Rooster opmaken (29/02/2028)', 'Rooster opmaken', '2028-02-29', '29/02/2028', []],
    ['Rooster opmaken (00/12/2025)', 'Rooster opmaken', null, '00/12/2025', ['date-impossible']],
    ['Rooster opmaken (12/13/2025)', 'Rooster opmaken', null, '12/13/2025', ['date-impossible']],
    ['Overleg (4 keer per jaar)', 'Overleg', null, '4 keer per jaar', ['date-recurring']],
    ['Overleg (twee maal per maand)', 'Overleg', null, 'twee maal per maand', ['date-recurring']],
    ['Overleg (jaarlijks)', 'Overleg', null, 'jaarlijks', ['date-recurring']],
    ['Overleg (Q4 2025)', 'Overleg', null, 'Q4 2025', ['date-incomplete']],
    ['Overleg (december 2025)', 'Overleg', null, 'december 2025', ['date-incomplete']],
    ['Overleg (eind 2025)', 'Overleg', null, 'eind 2025', ['date-incomplete']],
    ['Overleg (31 december 2025)', 'Overleg', '2025-12-31', '31 december 2025', ['date-unusual']],
    ['Overleg (31-12-2025)', 'Overleg', '2025-12-31', '31-12-2025', ['date-unusual']],
    ['Overleg (31/12/25)', 'Overleg', null, '31/12/25', ['date-unusual']],
    ['Bijstand (SD 1, OD 3) (31/12/2025)', 'Bijstand (SD 1, OD 3)', '2025-12-31', '31/12/2025', []],
    ['Uitrollen (mits budget)(31/12/2027)', 'Uitrollen (mits budget)', '2027-12-31', '31/12/2027', []],
    ['Overleg (30/06/2025) (31/12/2025)', 'Overleg (30/06/2025)', '2025-12-31', '31/12/2025', ['date-double']],
  ])('%s', (printed, ...expected) => {
    const [title, due, printedDate, irregular] = expected;
    expect(readDatedText(printed)).toMatchObject({ title, due, printedDate });
    expect(kinds(printed)).toEqual(irregular);
  });

  it.each([
    ['Overleg met partners', []],
    ['Overleg met partners.', []],
    ['Samenwerking versterken (bv. een school)', []],
    ['Gegevensstandaard (OSLO)', []],
    ['Plan uitvoeren (2020-2025)', []],
    ['Besluit (VR 2025 2401 MED.0017/1)', []],
    ['Herzien van COL 04/2019', []],
    ['Opening op 31/12/2025', ['date-misplaced']],
    ['Opening (31/12/2025', ['date-misplaced']],
    ['Opening (31/12/2025) en viering', ['date-misplaced']],
  ])('is left in the title: %s', (printed, irregular) => {
    expect(readDatedText(printed)).toMatchObject({ title: printed, due: null, printedDate: null });
    expect(kinds(printed)).toEqual(irregular);
  });
});
