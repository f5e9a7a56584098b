import {
  aFinanceAnnex,
  anAnnexOfEach,
  anIndicatorsAnnex,
  aTasksAnnex,
  lineOf,
  readSmall,
} from '../support/printed-plan';

describe('the evaluation of the year before', () => {
  const evaluation = (...lines: string[]) =>
    readSmall({ annexes: ['1. Evaluatie 2024', '', ...lines, '', ...anAnnexOfEach()] });

  it('has sections, rows and statuses as printed', () => {
    const { plan, kinds } = evaluation(
      'Een sectie\t\t',
      'Doel een\tOp schema\tGoed bezig',
      '',
      'Doel twee\tGerealiseerd\tKlaar',
      '',
      'JUSTITIE - SD1: Andere sectie',
      '',
      'Doel drie\tNiet op schema - externe oorzaak\tWachten',
      'Laatste sectie\t\t',
      'Doel vier\tNog niet gestart\tLater',
    );
    expect(kinds).toEqual([]);
    expect(plan.evaluation.map(({ section, objective, status }) => [section, objective, status])).toEqual([
      ['Een sectie', 'Doel een', 'Op schema'],
      ['Een sectie', 'Doel twee', 'Gerealiseerd'],
      ['JUSTITIE - SD1: Andere sectie', 'Doel drie', 'Niet op schema - externe oorzaak'],
      ['Laatste sectie', 'Doel vier', 'Nog niet gestart'],
    ]);
  });

  it.each([
    ['line-broken', ['Doel\tOp schema\tGoed', 'bezig'], 'Goed bezig'],
    ['line-broken', ['Doel\tOp schema\tGoed', '', 'bezig'], 'Goed bezig'],
    ['line-broken', ['Doel\tOp schema\tGoed', '\t\tbezig'], 'Goed bezig'],
    ['evaluation-empty', ['Doel\tOp schema\t'], ''],
    ['evaluation-cut', ['Doel\tOp schema\tGoed,'], 'Goed,'],
    ['evaluation-status', ['Doel\tBijna\tGoed'], 'Goed'],
    ['evaluation-status', ['Doel\t\tGoed'], 'Goed'],
  ])('reports %s', (kind, lines, explanation) => {
    const read = evaluation('Sectie\t\t', ...lines);
    expect(read.kinds).toEqual([kind]);
    expect(read.plan.evaluation).toEqual([
      expect.objectContaining({ section: 'Sectie', objective: 'Doel', explanation }),
    ]);
    expect(lines).toContain(lineOf(kind, read));
  });
});

describe('the other annexes', () => {
  it('reads the indicators', () => {
    expect(readSmall().plan.indicators).toEqual([
      {
        name: 'Aantal bezoekers',
        kind: 'Outputindicator',
        method: 'Tellen aan de deur',
        source: 'Teller',
        frequency: 'Dagelijks',
        quality: 'Niet gecertificeerd',
        usedIn: 'Jaarverslag',
      },
    ]);
  });

  it('reports an indicator that lacks a field', () => {
    const annexes = [
      ...aTasksAnnex(),
      ...aFinanceAnnex(),
      ...anIndicatorsAnnex().filter((line) => !line.startsWith('Bron')),
    ];
    expect(readSmall({ annexes }).kinds).toEqual(['indicator-field-missing']);
  });

  it('reports a total that its parts do not add up to', () => {
    const annexes = [
      ...aTasksAnnex(),
      ...aFinanceAnnex().map((line) => line.replace('STRIPS\t250', 'STRIPS\t260')),
      ...anIndicatorsAnnex(),
    ];
    const read = readSmall({ annexes });
    expect(read.kinds).toContain('annex-sum-differs');
  });

  it('are found without their headings', () => {
    const annexes = anAnnexOfEach().filter((line) => !/^\d\. /.test(line));
    expect(readSmall({ annexes }).plan).toEqual({ ...readSmall().plan });
  });
});
