import { newDelivery } from '../../../src/domain/delivery';
import type { Delivery, DeliveryAttempt } from '../../../src/domain/delivery';
import type { OwnerRequest, RequestFacts, RequestKind } from '../../../src/domain/owner-request';
import type { Channel, Person } from '../../../src/domain/people';
import type { Milestone, Plan } from '../../../src/domain/plan';
import type { StatusReport } from '../../../src/domain/status';

/** Ids that have broken some database before. */
export const ODD_IDS = [
  ['a dollar first', '$where'],
  ['dots', 'a.b..c.'],
  ['quotes', `it's "so" \`odd\``],
  ['a Teams conversation', '19:abc-DEF_123@thread.tacv2;messageid=1763970000000'],
  ['accents and signs', 'ëéß 漢字 😀'],
  ['a slash, a backslash and a hash', 'a/b\\c#1'],
  ['spaces at the ends', ' a '],
  ['a line break', 'a\nb'],
  ['a number', '42'],
  ['a name of Object', '__proto__'],
  ['300 characters', 'x'.repeat(300)],
  ['300 wide characters', '漢'.repeat(300)],
  ['1500 characters', 'long '.repeat(300)],
] as const;

/** An instant, `minute` minutes after nine on an autumn morning. */
export function at(minute: number): string {
  return new Date(Date.UTC(2025, 9, 6, 9, minute)).toISOString();
}

/** A status report with defaults. */
export function aReport(fields: Partial<StatusReport> = {}): StatusReport {
  return {
    id: 'report-1',
    milestone: 'P43.1',
    status: 'op_schema',
    comment: null,
    forecast: null,
    by: { id: '29:an', name: 'Projectleider onthaal' },
    onBehalfOf: null,
    at: at(0),
    ...fields,
  };
}

/** A request to ask again later, or of the kind that is given. */
export function aRequest(
  fields: Partial<RequestFacts> & (RequestKind | { kind?: never; until?: string }) = {},
): OwnerRequest {
  const facts = { id: 'request-1', milestone: 'P43.1', by: { id: '29:an', name: 'Projectleider onthaal' }, at: at(0) };
  return fields.kind ? { ...facts, ...fields } : { ...facts, until: '2025-11-03', ...fields, kind: 'later' };
}

/** A person with defaults. */
export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    id: '29:an',
    aadObjectId: null,
    name: 'Projectleider onthaal',
    emails: [],
    language: 'nl',
    timeZone: 'Europe/Brussels',
    chat: null,
    reachability: 'active',
    welcomed: false,
    pausedUntil: null,
    ...fields,
  };
}

/** A channel with defaults. */
export function aChannel(fields: Partial<Channel> = {}): Channel {
  return {
    id: '19:general@thread.tacv2',
    teamId: '19:team@thread.tacv2',
    name: 'Algemeen',
    address: { conversationId: '19:general@thread.tacv2', serviceUrl: 'https://smba.test/emea/', tenantId: 'tenant' },
    language: 'nl',
    follows: null,
    digestAt: null,
    reachability: 'active',
    ...fields,
  };
}

/** A waiting delivery of a reminder, with defaults. */
export function aDelivery(fields: Partial<Delivery> = {}): Delivery {
  const waiting = newDelivery({
    key: 'reminder:29:an:2025-10-06',
    to: { kind: 'person', id: '29:an' },
    content: { kind: 'reminder', items: [{ code: 'P43.1', step: -5, onBehalfOf: null }], ofWeek: 1 },
    createdAt: at(0),
    notBefore: at(0),
  });
  return { ...waiting, ...fields };
}

/** A try of that delivery, with defaults. */
export function anAttempt(fields: Partial<DeliveryAttempt> = {}): DeliveryAttempt {
  return {
    key: 'reminder:29:an:2025-10-06',
    attempt: 1,
    at: at(1),
    outcome: 'sent',
    status: 201,
    activityId: '1700000000001',
    ...fields,
  };
}

/** A milestone with defaults. */
export function aMilestone(fields: Partial<Milestone> = {}): Milestone {
  return { code: 'P1.1', title: 'Nota klaar', due: null, printedDate: null, group: null, notes: [], ...fields };
}

/** A plan without anything in it, but for the given fields. */
export function aPlan(fields: Partial<Plan> = {}): Plan {
  return {
    year: 2026,
    title: 'Ondernemingsplan',
    goals: [],
    projects: [],
    horizontal: [],
    indicators: [],
    evaluation: [],
    anomalies: [],
    ...fields,
  };
}

/** A plan with every kind of thing in it, also empty lists, nulls, and a project without milestones. */
export function aFullPlan(title = 'Ondernemingsplan'): Plan {
  return aPlan({
    title,
    goals: [
      {
        code: 'SD 3',
        number: 3,
        title: 'Een sterke dienst',
        departments: [{ name: 'Afdeling A', printed: 'Afd. A', role: 'Beleidsuitvoering' }],
        budget: [{ code: 'B 1', printed: 'B1', name: 'Werking', amountKEuro: 12.5 }],
        indicators: ['Doorlooptijd'],
        objectives: [{ code: 'SD 3/OD 1', number: 1, title: 'Sneller' }],
      },
      { code: 'SD 4', number: 4, title: 'Leeg', departments: [], budget: [], indicators: [], objectives: [] },
    ],
    projects: [
      { code: 'P1', number: 1, title: 'Zonder mijlpalen', goal: 'SD 3', objective: null, milestones: [] },
      {
        code: 'P2',
        number: 2,
        title: 'Met mijlpalen',
        goal: 'SD 3',
        objective: 'SD 3/OD 1',
        milestones: [
          aMilestone({ code: 'P2.1', due: '2026-03-31', printedDate: '31 maart 2026', notes: ['één', 'twee'] }),
          aMilestone({ code: 'P2.2', group: 'Voorbereiding', title: '$set.a "b"' }),
        ],
      },
    ],
    horizontal: [{ code: 'H1', kind: 'audit', title: 'Audit', milestones: [aMilestone({ code: 'H1.1' })] }],
    indicators: [
      { name: 'Doorlooptijd', kind: 'k', method: 'm', source: '', frequency: 'f', quality: 'q', usedIn: 'SD 3' },
    ],
    evaluation: [{ section: 's', objective: 'o', status: 'gerealiseerd', explanation: '' }],
    anomalies: [{ line: 12, kind: 'date', text: '31 februari' }],
  });
}

/** A plan of one project with that many milestones. */
export function aLongPlan(milestones: number): Plan {
  const titled = (n: number) => aMilestone({ code: `P1.${n}`, title: `Mijlpaal ${n}`, due: '2026-06-30' });
  return aPlan({
    projects: [
      {
        code: 'P1',
        number: 1,
        title: 'Lang',
        goal: 'SD 1',
        objective: null,
        milestones: Array.from({ length: milestones }, (_, index) => titled(index + 1)),
      },
    ],
  });
}

/** The numbers 0 to n-1. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}
