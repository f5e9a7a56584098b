import { laterDays } from '../domain/asking';
import { mondayOf } from '../domain/dates';
import { newDelivery } from '../domain/delivery';
import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import { requestId } from '../domain/owner-request';
import type { Assignment, Person } from '../domain/people';
import type { RequestFault, RequestInput } from '../domain/request-rules';
import { checkRequest, isRequestFault } from '../domain/request-rules';
import type { RoleBook } from '../domain/roles';
import { sharedDeputies } from '../domain/roles';
import type { WorkingCalendar } from '../domain/working-days';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { Logger } from '../ports/logger';
import type { PersonStore } from '../ports/person-store';
import type { RequestStore } from '../ports/request-store';
import type { ReadStates } from './plan-reader';
import { claimOf } from './send-lists';

export interface RecordRequestPorts {
  readStates: ReadStates;
  requests: RequestStore;
  people: PersonStore;
  deliveries: DeliveryStore;
  roles: RoleBook;
  calendar: WorkingCalendar;
  clock: Clock;
  logger: Logger;
}

export interface RequestSubmission {
  card: string;
  /** The milestones it is about. */
  codes: string[];
  input: RequestInput;
}

export type RequestRefusal = RequestFault | { fault: 'no-milestones' } | { fault: 'not-allowed'; milestone: string };

export type RecordRequestResult = { ok: true } | { ok: false; refusal: RequestRefusal };

/** What the form offers for some milestones: their states, the deputies they share, and what "tomorrow" means. */
export interface RequestOptions {
  states: MilestoneState[];
  deputies: Pick<Assignment, 'email' | 'name'>[];
  today: string;
  tomorrow: string;
  nextWeek: string;
}

export type ReadRequestOptions = ReturnType<typeof createReadRequestOptions>;
export type RecordRequest = ReturnType<typeof createRecordRequest>;

export function createReadRequestOptions({
  readStates,
  roles,
  calendar,
}: Pick<RecordRequestPorts, 'readStates' | 'roles' | 'calendar'>) {
  return async function readRequestOptions(person: Person, codes: readonly string[]): Promise<RequestOptions> {
    const { states: chosen, today } = await readStates(codes);
    return {
      states: chosen,
      deputies: deputiesFor(chosen, person, roles),
      today,
      ...laterDays(today, mondayOf(today), calendar),
    };
  };
}

/** Keeps "later", "not mine" or "hand over" for some milestones, or nothing at all. What is disowned goes to the coordinator at once. */
export function createRecordRequest(ports: RecordRequestPorts) {
  const readOptions = createReadRequestOptions(ports);
  return async function recordRequest(
    person: Person,
    { card, codes, input }: RequestSubmission,
  ): Promise<RecordRequestResult> {
    const options = await readOptions(person, codes);
    if (options.states.length === 0) return { ok: false, refusal: { fault: 'no-milestones' } };
    const foreign = options.states.find((state) => ports.roles.rolesFor(person.emails, state).length === 0);
    if (foreign) return { ok: false, refusal: { fault: 'not-allowed', milestone: foreign.code } };
    const checked = checkRequest(input, { ...options, milestones: options.states });
    if (isRequestFault(checked)) return { ok: false, refusal: checked };
    const facts = { by: { id: person.id, name: person.name }, at: ports.clock.now().toISOString() };
    const requests = options.states.map(({ code }) => ({
      id: requestId(card, code),
      milestone: code,
      ...facts,
      ...checked,
    }));
    const kept = await ports.requests.append(requests);
    ports.logger.info('request recorded', { person: person.id, kind: checked.kind, kept: kept.length });
    const told = requests.filter(({ id }) => kept.includes(id));
    if (checked.kind === 'not-mine') await tellCoordinators(told, options.states, ports);
    return { ok: true };
  };
}

/** Each coordinator hears of the milestones that they coordinate; the key makes a repeated click tell once. */
async function tellCoordinators(
  requests: OwnerRequest[],
  states: readonly MilestoneState[],
  { people, deliveries, roles, clock }: RecordRequestPorts,
): Promise<void> {
  const at = clock.now().toISOString();
  for (const { id, emails } of await people.all()) {
    const theirs = states.filter((state) => roles.rolesFor(emails, state).includes('coordinator'));
    const claims = requests.filter(({ milestone }) => theirs.some(({ code }) => code === milestone)).flatMap(claimOf);
    const [first] = claims;
    if (!first) continue;
    const key = `not-mine:${id}:${first.code}:${at}`;
    await deliveries.add(
      newDelivery({
        key,
        to: { kind: 'person', id },
        content: { kind: 'not-mine', claims },
        createdAt: at,
        notBefore: at,
      }),
    );
  }
}

/** Only an owner can hand over: to others no deputy is offered. */
function deputiesFor(states: readonly MilestoneState[], { emails }: Person, roles: RoleBook): Assignment[] {
  if (!states.every((state) => roles.rolesFor(emails, state).includes('owner'))) return [];
  return sharedDeputies(states, roles).filter(({ email }) => !emails.includes(email));
}
