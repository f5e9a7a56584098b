import type { Plan } from '../../../src/domain/plan';
import { readPrintedPlan } from '../../../src/import/printed/read-printed-plan';

/** The parts of a small printed plan; each is a list of lines, and has a plain default. */
export interface PrintedParts {
  cover?: string[];
  contents?: string[];
  /** What stands right below the goal's heading. */
  goal?: string[];
  /** What stands between the goal and its first project. */
  objectives?: string[];
  /** What stands between the first project's heading and PLANNING. */
  description?: string[];
  planning?: string;
  /** The list of the first project. */
  list?: string[];
  /** What follows in the body after the first project. */
  more?: string[];
  annexes?: string[];
}

/** A small printed plan of a made-up library service. */
export function aPrintedPlan(parts: PrintedParts = {}): string {
  return [
    ...(parts.cover ?? ['Ondernemingsplan **2025**']),
    ...(parts.contents ?? []),
    '',
    'SD 1: Een open bibliotheek',
    '',
    ...(parts.goal ?? ['We openen de deuren.', '', ...aTable()]),
    '',
    ...(parts.objectives ?? ['OD 1: Langer open', '']),
    'PROJECT 1 - AVONDEN OPENEN',
    '',
    ...(parts.description ?? ['We proberen het uit.']),
    '',
    parts.planning ?? 'PLANNING 2025',
    '',
    ...(parts.list ?? ['- Rooster opmaken (31/12/2025)']),
    '',
    ...(parts.more ?? []),
    '',
    ...(parts.annexes ?? anAnnexOfEach()),
  ].join('\n');
}

export function aTable(rows: Partial<Record<'actors' | 'policy' | 'own' | 'indicators', string>> = {}): string[] {
  return [
    `Actoren AJH²\t${rows.actors ?? 'Beleidsuitvoering: Uitleen, ICT'}`,
    `Beleidskredieten³\t${rows.policy ?? 'AB0-1CDE2FA-WT – Boeken: 1.250k Euro (VAK)'}`,
    ...(rows.own === undefined ? [] : [`Apparaatskredieten⁴\t${rows.own}`]),
    `Indicatoren⁵\t${rows.indicators ?? 'Aantal bezoekers'}`,
  ];
}

export function anAnnexOfEach(): string[] {
  return [...aTasksAnnex(), '', ...aFinanceAnnex(), '', ...anIndicatorsAnnex()];
}

export function aTasksAnnex(): string[] {
  return [
    '3. Taken',
    '',
    'AFDELING UITLEEN',
    '',
    '- boeken uitlenen',
    '',
    'AFDELING ICT',
    '',
    'AFDELING ZORG EN BEHOUD VAN BOEKEN',
  ];
}

export function aFinanceAnnex(): string[] {
  return [
    '5. Financieel overzicht',
    '',
    'Begrotingsartikel\tProgramma omschrijving\tVAK',
    'Totaal AB0-1CDE2FA-WT\tBOEKEN EN STRIPS\t1.250.000,00',
    'AB0-1CDE2FA-WT\tBOEKEN\t1.000.000,00',
    'AB0-1CDE2FA-WT\tSTRIPS\t250.000,00',
    'Totaal AB0-1ABE2ZZ-LO\tLONEN\t9.000.000,00',
    'AB0-1ABE2ZZ-LO\tLONEN\t9.000.000,00',
    'Eindtotaal\t\t10.250.000,00',
  ];
}

export function anIndicatorsAnnex(name = 'Aantal bezoekers'): string[] {
  return [
    '6. Indicatoren',
    '',
    `Benaming\t${name}`,
    'Soort indicator\tOutputindicator',
    'Berekeningswijze\tTellen aan de deur',
    'Bron\tTeller',
    'Meetfrequentie\tDagelijks',
    'Kwaliteitsbeoordeling\tNiet gecertificeerd',
    'Reeds gebruikt in andere documenten\tJaarverslag',
  ];
}

/** Reads a small plan and gives it with its kinds of anomalies, in the order of their lines. */
export function readSmall(parts: PrintedParts = {}): { plan: Plan; kinds: string[]; text: string } {
  const text = aPrintedPlan(parts);
  const { plan } = readPrintedPlan(text);
  return { plan, kinds: plan.anomalies.map(({ kind }) => kind), text };
}

/** The printed line that an anomaly of this kind points at. */
export function lineOf(kind: string, { plan, text }: { plan: Plan; text: string }): string | undefined {
  const anomaly = plan.anomalies.find((candidate) => candidate.kind === kind);
  return anomaly && text.split('\n')[anomaly.line - 1];
}
