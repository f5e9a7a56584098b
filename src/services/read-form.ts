import { daysBefore } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import { requestId } from '../domain/owner-request';
import type { Person } from '../domain/people';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { RoleBook } from '../domain/roles';
import { ownerStoodInFor } from '../domain/roles';
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

/**
 * Rows that were answered are shown so, the others open. A reminder's row is answered by the newest report on it since that
 * card was made, wherever and by whomever it was given: on the card, on another one, on a page, by a deputy. A card that
 * somebody opened themselves shows only what they answer there.
 */
export function createReadForm(ports: ReadFormPorts): ReadForm {
  return async (person, { kind, card, codes, reopened = false, ofWeek = null, retired }) => {
    const sent = kind === 'reminder' ? await ports.deliveries.find(baseOf(card)) : null;
    const [{ states, today }, made, isRetired] = await Promise.all([
      ports.readStates(codes),
      reopened ? [] : requestsOn(card, { codes, person, sent }, ports),
      retired ?? (sent !== null && hasNewerReminder(person, sent, ports)),
    ]);
    const requested = new Map(made.map((request) => [request.milestone, request]));
    const rows = states.map((state) => ({
      state,
      onBehalfOf: ownerStoodInFor(ports.roles, person.emails, state),
      ...(reopened ? OPEN : answerOn(card, sent, state, requested.get(state.code) ?? null)),
    }));
    return { kind, card, today, rows, ofWeek, retired: isRetired };
  };
}

/** Whether a newer reminder was sent to that person than this one. */
async function hasNewerReminder(
  person: Person,
  { createdAt: own }: Delivery,
  { deliveries, clock }: ReadFormPorts,
): Promise<boolean> {
  const since = daysBefore(clock.now(), MEMORY_DAYS);
  const reminders = await deliveries.plannedFor(person.id, 'reminder', since);
  return reminders.some(({ state, createdAt }) => state === 'sent' && createdAt > own);
}

/** What was asked for on this card, and what that person asked for elsewhere since a reminder; oldest first. */
async function requestsOn(
  card: string,
  { codes, person, sent }: { codes: string[]; person: Person; sent: Delivery | null },
  { requests }: ReadFormPorts,
): Promise<OwnerRequest[]> {
  const here = await requests.find(codes.map((code) => requestId(baseOf(card), code)));
  const since = sent === null ? [] : await requests.since(sent.createdAt);
  const elsewhere = since.filter(({ milestone, by }) => by.id === person.id && codes.includes(milestone));
  return [...here, ...elsewhere].sort((a, b) => a.at.localeCompare(b.at));
}

const OPEN = { recorded: null, request: null };

/** The newest of the two counts. */
function answerOn(
  card: string,
  sent: Delivery | null,
  { report }: MilestoneState,
  request: OwnerRequest | null,
): Pick<FormRow, 'recorded' | 'request'> {
  const isAnswer =
    report !== null && (givenOn(card, report) !== null || (sent !== null && report.at >= sent.createdAt));
  const recorded = isAnswer ? report : null;
  if (recorded && (!request || recorded.at >= request.at)) return { recorded, request: null };
  return { recorded: null, request };
}
