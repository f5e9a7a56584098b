import { daysBefore } from '../domain/dates';
import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import { requestId } from '../domain/owner-request';
import type { Person } from '../domain/people';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { RoleBook } from '../domain/roles';
import type { FormKind, FormRow, StatusForm } from '../domain/status-form';
import { baseOf, givenOn } from '../domain/status-form';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { RequestStore } from '../ports/request-store';
import type { ReadStates } from './plan-reader';

/** A card, and the milestones it is about. */
export interface FormRef {
  kind: FormKind;
  card: string;
  codes: string[];
  /** Every row is open again, to be corrected. */
  reopened?: boolean;
  ofWeek?: number;
  retired?: boolean;
}

/** The form on a card as it stands now, for the person who has it. */
export type ReadForm = (person: Person, ref: FormRef) => Promise<StatusForm>;

export interface ReadFormPorts {
  readStates: ReadStates;
  requests: RequestStore;
  deliveries: DeliveryStore;
  roles: RoleBook;
  clock: Clock;
}

/** Rows whose newest report or request came from this card are answered, the others open. */
export function createReadForm(ports: ReadFormPorts): ReadForm {
  return async (person, { kind, card, codes, reopened = false, ofWeek = null, retired }) => {
    const [{ states, today }, made, isRetired] = await Promise.all([
      ports.readStates(codes),
      reopened ? [] : ports.requests.find(codes.map((code) => requestId(baseOf(card), code))),
      retired ?? (kind === 'reminder' && hasNewerReminder(person, card, ports)),
    ]);
    const requested = new Map(made.map((request) => [request.milestone, request]));
    const rows = states.map((state) => ({
      state,
      onBehalfOf: behalf(state, person, ports.roles),
      ...(reopened ? OPEN : answerOn(card, state, requested.get(state.code) ?? null)),
    }));
    return { kind, card, today, rows, ofWeek, retired: isRetired };
  };
}

/** Whether a newer reminder was sent to that person than the one on this card. */
async function hasNewerReminder(person: Person, card: string, { deliveries, clock }: ReadFormPorts): Promise<boolean> {
  const own = await deliveries.find(baseOf(card));
  if (!own) return false;
  const since = daysBefore(clock.now(), MEMORY_DAYS);
  const sent = await deliveries.plannedFor(person.id, 'reminder', since);
  return sent.some(({ state, createdAt }) => state === 'sent' && createdAt > own.createdAt);
}

const OPEN = { recorded: null, request: null };

/** The newest of the two counts; a report from elsewhere does not answer for this card. */
function answerOn(
  card: string,
  { report }: MilestoneState,
  request: OwnerRequest | null,
): Pick<FormRow, 'recorded' | 'request'> {
  const recorded = givenOn(card, report) !== null ? report : null;
  if (recorded && (!request || recorded.at >= request.at)) return { recorded, request: null };
  return { recorded: null, request };
}

function behalf(state: MilestoneState, { emails }: Person, roles: RoleBook): string | null {
  if (roles.rolesFor(emails, state).includes('owner')) return null;
  return roles.holders(state, 'owner')[0]?.name ?? null;
}
