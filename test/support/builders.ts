import type { MilestoneState } from '../../src/domain/milestone-state';
import type { OwnerRequest, RequestKind } from '../../src/domain/owner-request';
import type { Address, Assignment, Channel, Person } from '../../src/domain/people';
import type { Goal, HorizontalTarget, Milestone, PlacedMilestone, Plan, Project } from '../../src/domain/plan';
import type { MilestoneFilter } from '../../src/domain/question';
import type { StatusReport } from '../../src/domain/status';
import type { FormRow, StatusForm } from '../../src/domain/status-form';

/** A dated milestone of P1; the fields that matter to a test are given, the others are plausible. */
export function aMilestone(fields: Partial<Milestone> = {}): Milestone {
  return {
    code: 'P1.1',
    title: 'Het draaiboek is klaar',
    due: '2025-12-31',
    printedDate: '31/12/2025',
    group: null,
    notes: [],
    ...fields,
  };
}

/** The same with its place: project P1, under the first operational goal of SD 1. */
export function aPlacedMilestone(fields: Partial<PlacedMilestone> = {}): PlacedMilestone {
  return {
    ...aMilestone(),
    parent: { code: 'P1', title: 'Een aanspreekpunt voor slachtoffers' },
    goal: 'SD 1',
    objective: 'SD 1/OD 1',
    ...fields,
  };
}

/** A milestone without any report that is not late. */
export function aState(fields: Partial<MilestoneState> = {}): MilestoneState {
  return { ...aPlacedMilestone(), report: null, late: false, ...fields };
}

/** An item of a horizontal goal: no strategic goal above it, and no date. */
export function aHorizontalState(fields: Partial<MilestoneState> = {}): MilestoneState {
  return aState({
    ...{ code: 'H1.1', due: null, printedDate: null, goal: null, objective: null },
    parent: { code: 'H1', title: 'Audit' },
    ...fields,
  });
}

/** An owner's own answer "op schema" on P1.1; another milestone also changes the id. */
export function aReport(fields: Partial<StatusReport> = {}): StatusReport {
  const milestone = fields.milestone ?? 'P1.1';
  return {
    id: `card:${milestone}`,
    milestone,
    status: 'op_schema',
    comment: null,
    forecast: null,
    by: { id: '29:an', name: 'Projectleider onthaal' },
    onBehalfOf: null,
    at: '2025-09-22T07:00:00.000Z',
    ...fields,
  };
}

export function anAddress(fields: Partial<Address> = {}): Address {
  return {
    conversationId: 'a:conversation',
    serviceUrl: 'https://smba.example.org/emea/',
    tenantId: '11111111-1111-4111-8111-111111111111',
    ...fields,
  };
}

/** Someone who has installed the bot and can be written to. */
export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    id: '29:an',
    aadObjectId: '22222222-2222-4222-8222-222222222222',
    name: 'Projectleider onthaal',
    emails: ['an.peeters@example.org'],
    language: 'nl',
    timeZone: 'Europe/Brussels',
    chat: anAddress(),
    reachability: 'active',
    welcomed: true,
    pausedUntil: null,
    ...fields,
  };
}

/** A channel that follows the whole plan. */
export function aChannel(fields: Partial<Channel> = {}): Channel {
  return {
    id: '19:management@thread.tacv2',
    teamId: '19:team@thread.tacv2',
    name: 'Management',
    address: anAddress({ conversationId: '19:management@thread.tacv2' }),
    language: 'nl',
    follows: 'plan',
    digestAt: null,
    reachability: 'active',
    ...fields,
  };
}

/** A line of the owner list: An owns the whole plan. */
export function anAssignment(fields: Partial<Assignment> = {}): Assignment {
  return { item: 'PLAN', role: 'owner', email: 'an.peeters@example.org', name: 'Projectleider onthaal', ...fields };
}

export function aGoal(fields: Partial<Goal> = {}): Goal {
  const number = fields.number ?? 1;
  return {
    code: `SD ${number}`,
    number,
    title: 'Een centrale rol voor alle slachtoffers',
    departments: [],
    budget: [],
    indicators: [],
    objectives: [{ code: `SD ${number}/OD 1`, number: 1, title: 'Een warm en proactief beleid' }],
    ...fields,
  };
}

export function aProject(fields: Partial<Project> = {}): Project {
  const number = fields.number ?? 1;
  return {
    code: `P${number}`,
    number,
    title: 'Een aanspreekpunt voor slachtoffers',
    goal: 'SD 1',
    objective: 'SD 1/OD 1',
    milestones: [aMilestone({ code: `P${number}.1` })],
    ...fields,
  };
}

export function aHorizontalTarget(fields: Partial<HorizontalTarget> = {}): HorizontalTarget {
  return {
    code: 'H1',
    kind: 'audit',
    title: 'Audit',
    milestones: [aMilestone({ code: 'H1.1', title: 'De aanbevelingen opvolgen', due: null, printedDate: null })],
    ...fields,
  };
}

/** A plan of one goal, one project with one milestone, and nothing else. */
export function aPlan(fields: Partial<Plan> = {}): Plan {
  return {
    year: 2025,
    title: 'Ondernemingsplan 2025',
    goals: [aGoal()],
    projects: [aProject()],
    horizontal: [],
    indicators: [],
    evaluation: [],
    anomalies: [],
    ...fields,
  };
}

/** A filter that lets every milestone of the plan through. */
export function aFilter(fields: Partial<MilestoneFilter> = {}): MilestoneFilter {
  return { mine: false, late: false, open: false, due: null, status: null, scope: [], words: null, ...fields };
}

/** What An answered on P1.1 instead of a status. */
export function aRequest(
  what: RequestKind,
  fields: Partial<Pick<OwnerRequest, 'milestone' | 'by' | 'at'>> = {},
): OwnerRequest {
  const milestone = fields.milestone ?? 'P1.1';
  return {
    ...{ id: `card:${milestone}:request`, milestone, by: { id: '29:an', name: 'Projectleider onthaal' } },
    ...{ at: '2025-09-22T07:00:00.000Z' },
    ...fields,
    ...what,
  };
}

/** A row that still waits for an answer of the owner. */
export function aFormRow(fields: Partial<FormRow> = {}): FormRow {
  return { state: aState(), onBehalfOf: null, recorded: null, request: null, ...fields };
}

/** A reminder with one open row. */
export function aForm(fields: Partial<StatusForm> = {}): StatusForm {
  return {
    kind: 'reminder',
    card: 'reminder:29:an:2025-09-22',
    today: '2025-09-22',
    rows: [aFormRow()],
    ofWeek: null,
    retired: false,
    ...fields,
  };
}
