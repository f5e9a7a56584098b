import type { PlanPage, PlanRow } from '../../src/contracts/pages-api';
import type { PlanItem } from '../../dialogs/plan/plan-items';
import { planItems } from '../../dialogs/plan/plan-items';

export const TODAY = '2025-09-24';

export const AREAS: PlanPage['areas'] = [
  { code: 'SD 1', title: 'Slachtoffers', departments: ['Justitiehuizen', 'VCET'] },
  { code: 'SD 2', title: 'Recidive', departments: ['Justitiehuizen'] },
  { code: 'H1', title: 'Audit', departments: [] },
];

export function aRow(change: Partial<PlanRow> = {}): PlanRow {
  return {
    code: 'P1.1',
    title: 'Opmaken van een referentiedocument',
    project: 'P1',
    area: 'SD 1',
    due: '2025-12-31',
    printedDate: '31/12/2025',
    status: null,
    forecast: null,
    reportedAt: null,
    late: false,
    owners: ['Projectleider'],
    mine: null,
    managed: false,
    askedAt: null,
    ...change,
  };
}

/** Milestones as lists use them, in the order given. */
export function someItems(...changes: Partial<PlanRow>[]): PlanItem[] {
  return planItems({ today: TODAY, milestones: changes.map(aRow) });
}

export const codesOf = (items: readonly { code: string }[]): string[] => items.map(({ code }) => code);
