import { lineOf, readSmall } from '../support/printed-plan';

const HORIZONTAL = [
  '1. Aanbevelingen Audit Vlaanderen',
  '',
  'AUDIT VAN DE KAS (1234)',
  '',
  'AANBEVELING 2',
  '',
  'De kas moet kloppen.',
  '',
  'PLANNING 2025',
  '',
  '- De kas tellen.',
  '',
  'GLBAAL PREVENTIEPLAN 2023-2025',
  '',
  'DOMEIN VALLEN',
  '',
  'OD 1.1 Niet vallen',
  '',
  'PLANNING 2025',
  '',
  '- Ladders',
  ' - Ladders keuren',
  '',
  'DOMEIN TILLEN',
  '',
  'OD 2.1 Goed tillen',
  '',
  'DOELSTELLING ENERGIEBESPARING',
  '',
  'We doen het licht uit.',
  '',
  'PLANNING 2025',
  '',
  'Actieplan opmaken (30/11/2025)',
  '',
  'EU-REGELGEVING',
  '',
  '1. Omzetting',
  '',
  'Nihil',
  '',
  '2. Inbreukprocedures',
  '',
  'Dossiernummer\tRichtlijn\tNaam\tStatus',
  '2023/1\t2016/2\tLeenrecht\tLopend',
];

describe('horizontal goals', () => {
  const read = readSmall({ more: HORIZONTAL });

  it('get codes in the order of the document', () => {
    expect(read.plan.horizontal.map(({ code, kind, title }) => [code, kind, title])).toEqual([
      ['H1', 'audit', 'AANBEVELING 2'],
      ['H2', 'prevention', 'DOMEIN VALLEN'],
      ['H3', 'prevention', 'DOMEIN TILLEN'],
      ['H4', 'energy', 'DOELSTELLING ENERGIEBESPARING'],
      ['H5', 'eu', 'EU-REGELGEVING'],
    ]);
  });

  it('have milestones like the others, the infringement procedures too', () => {
    expect(read.plan.horizontal.flatMap(({ milestones }) => milestones)).toEqual([
      { code: 'H1.1', title: 'De kas tellen.', due: null, printedDate: null, group: null, notes: [] },
      { code: 'H2.1', title: 'Ladders keuren', due: null, printedDate: null, group: 'Ladders', notes: [] },
      {
        code: 'H4.1',
        title: 'Actieplan opmaken',
        due: '2025-11-30',
        printedDate: '30/11/2025',
        group: null,
        notes: [],
      },
      {
        code: 'H5.1',
        title: 'Leenrecht',
        due: null,
        printedDate: null,
        group: '2. Inbreukprocedures',
        notes: ['Dossiernummer: 2023/1', 'Richtlijn: 2016/2', 'Status: Lopend'],
      },
    ]);
  });

  it('report a domain without PLANNING and an item without bullet', () => {
    expect(read.kinds).toEqual(['planning-absent', 'bullet-missing']);
    expect(lineOf('planning-absent', read)).toBe('DOMEIN TILLEN');
    expect(lineOf('bullet-missing', read)).toBe('Actieplan opmaken (30/11/2025)');
  });
});
