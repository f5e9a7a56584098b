import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest, RequestKind } from '../domain/owner-request';
import { requestId } from '../domain/owner-request';
import type { Person, Role } from '../domain/people';
import type { RequestFault } from '../domain/request-rules';
import { checkHandOver, isRequestFault } from '../domain/request-rules';
import type { RoleBook } from '../domain/roles';
import { sharedDeputies } from '../domain/roles';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { RequestStore } from '../ports/request-store';
import type { ReadStates } from './plan-reader';
import type { AskedNow, AskNow } from './send-reminders';

export interface ReviewPorts {
  readStates: ReadStates;
  askNow: AskNow;
  requests: RequestStore;
  roles: RoleBook;
  clock: Clock;
  logger: Logger;
}

/** What a manager sends from the review: `card` names the form, so that sending it twice does it once. */
export interface ReviewForm {
  card: string;
  codes: string[];
}

export interface HandOverInput {
  deputy: string;
  from: string;
  until: string;
}

/** Why nothing was done. */
export type ReviewRefusal =
  { fault: 'not-in-plan'; milestone: string } | { fault: 'not-managed'; milestone: string } | RequestFault;

interface Refused {
  ok: false;
  refusal: ReviewRefusal;
}

/** `done`: the milestones that are to be asked about again; `realised`: how many are left alone because they are done. */
export interface AskAgainResult extends AskedNow {
  ok: true;
  done: string[];
  realised: number;
}

export interface HandOverResult {
  ok: true;
  done: string[];
  handOver: Extract<RequestKind, { kind: 'hand-over' }>;
}

interface Managed {
  ok: true;
  states: MilestoneState[];
  today: string;
  deputies: { email: string; name: string }[];
}

const MANAGEMENT: readonly Role[] = ['manager', 'coordinator'];
const OWNER: readonly Role[] = ['owner'];

/** What a manager or coordinator does with many milestones at once. */
export type ReviewMilestones = ReturnType<typeof createReviewMilestones>;

export function createReviewMilestones(ports: ReviewPorts) {
  const isHeldBy = ({ emails }: Person, state: MilestoneState, roles: readonly Role[]): boolean =>
    ports.roles.rolesFor(emails, state).some((role) => roles.includes(role));

  async function managed(person: Person, codes: readonly string[]): Promise<Managed | Refused> {
    const wanted = [...new Set(codes)];
    const { states, today } = await ports.readStates(wanted);
    const missing = wanted.find((code) => !states.some((state) => state.code === code));
    if (missing !== undefined) return { ok: false, refusal: { fault: 'not-in-plan', milestone: missing } };
    const foreign = states.find((state) => !isHeldBy(person, state, MANAGEMENT));
    if (foreign) return { ok: false, refusal: { fault: 'not-managed', milestone: foreign.code } };
    const deputies = sharedDeputies(states, ports.roles).filter(({ email }) => !person.emails.includes(email));
    return { ok: true, states, today, deputies: deputies.map(({ email, name }) => ({ email, name })) };
  }

  function requestOf(
    milestone: string,
    kind: RequestKind,
    { person, card }: { person: Person; card: string },
  ): OwnerRequest {
    const by = { id: person.id, name: person.name };
    return { id: requestId(card, milestone), milestone, by, at: ports.clock.now().toISOString(), ...kind };
  }

  async function keep(person: Person, requests: OwnerRequest[]): Promise<void> {
    const kept = await ports.requests.append(requests);
    ports.logger.info('review recorded', { person: person.id, kind: requests[0]?.kind, kept: kept.length });
  }

  /** When the form was first sent: what was asked from then on, was asked because of it. */
  async function since(card: string, codes: readonly string[]): Promise<string> {
    const made = await ports.requests.find(codes.map((code) => requestId(card, code)));
    return made.map(({ at }) => at).sort()[0] ?? ports.clock.now().toISOString();
  }

  return {
    /** The deputies to whom all of the milestones can be handed over. */
    async options(person: Person, codes: readonly string[]) {
      const found = await managed(person, codes);
      return found.ok ? { ok: true as const, deputies: found.deputies } : found;
    },

    /** Has those who are responsible asked again, at once where their cards and the hour allow. What is realised is left alone. */
    async askAgain(person: Person, { card, codes }: ReviewForm): Promise<AskAgainResult | Refused> {
      const found = await managed(person, codes);
      if (!found.ok) return found;
      const open = found.states.filter(({ report }) => report?.status !== 'gerealiseerd').map(({ code }) => code);
      await keep(
        person,
        open.map((code) => requestOf(code, { kind: 'ask-again' }, { person, card })),
      );
      const realised = found.states.length - open.length;
      return { ok: true, done: open, realised, ...(await ports.askNow(open, await since(card, open))) };
    },

    /** Has a deputy asked in the place of the owners, in some days. */
    async handOver(
      person: Person,
      { card, codes }: ReviewForm,
      input: HandOverInput,
    ): Promise<HandOverResult | Refused> {
      const found = await managed(person, codes);
      if (!found.ok) return found;
      const checked = checkHandOver(input, found);
      if (isRequestFault(checked)) return { ok: false, refusal: checked };
      const requests = found.states.map((state) => {
        const kind = isHeldBy(person, state, OWNER) ? checked : { ...checked, forEveryOwner: true as const };
        return requestOf(state.code, kind, { person, card });
      });
      await keep(person, requests);
      return { ok: true, done: found.states.map(({ code }) => code), handOver: checked };
    },
  };
}
