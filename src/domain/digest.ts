import { addDays } from './dates';
import type { MilestoneState } from './milestone-state';
import type { Follows } from './people';
import type { PlanChange } from './plan-changes';
import type { Status } from './status';

/** A status, or none yet. */
export type StatusOrNone = Status | 'geen_bericht';

export interface GoalCounts {
  code: string;
  title: string;
  total: number;
  late: number;
  counts: Partial<Record<StatusOrNone, number>>;
}

/** A milestone that will come at another time than management last heard: by the owner's forecast, or by a new version of the plan. */
export interface Move {
  state: MilestoneState;
  from: string | null;
  to: string | null;
  by: 'forecast' | 'plan';
}

/** What a channel hears: how things stand at `until`, and what changed since the last digest. */
export interface Digest {
  follows: Exclude<Follows, null>;
  /** Day of the last digest; null for the first, which compares with nothing. */
  since: string | null;
  /** Day of this digest. */
  until: string;
  goals: GoalCounts[];
  total: number;
  late: number;
  becameLate: MilestoneState[];
  realised: MilestoneState[];
  moved: Move[];
  /** Due in the two weeks from today, not yet realised. */
  dueSoon: MilestoneState[];
  /** Asked since the last digest and not answered since: milestones, and the people who were asked. Null: nothing was asked. */
  unanswered: { milestones: number; owners: number } | null;
}

/** How the plan stood at the last digest, and stands now. */
export interface DigestInput {
  follows: Exclude<Follows, null>;
  since: string | null;
  until: string;
  before: readonly MilestoneState[];
  now: readonly MilestoneState[];
  changes: readonly PlanChange[];
  goalTitles: ReadonlyMap<string, string>;
  /** Milestones asked about in the period, with whom was asked. */
  asked: readonly { code: string; personId: string; at: string }[];
}

const SOON_DAYS = 14;

/** Makes the digest of one channel. */
export function makeDigest(input: DigestInput): Digest {
  const now = input.now.filter((state) => isFollowed(state, input.follows));
  const before = new Map(input.before.map((state) => [state.code, state]));
  const first = input.since === null;
  return {
    follows: input.follows,
    since: input.since,
    until: input.until,
    goals: goalCounts(now, input.goalTitles),
    total: now.length,
    late: now.filter(({ late }) => late).length,
    becameLate: now.filter((state) => state.late && (first || !before.get(state.code)?.late)),
    realised: now.filter((state) => isRealised(state) && (first || !isRealised(before.get(state.code)))),
    moved: moves(now, before, input.changes),
    dueSoon: now.filter((state) => !isRealised(state) && isSoon(state.due, input.until)),
    unanswered: unanswered(now, input.asked),
  };
}

/** Whether a milestone belongs to what a channel follows. Horizontal goals belong to the whole plan only. */
export function isFollowed(state: MilestoneState, follows: Follows): boolean {
  return follows === 'plan' || (state.goal !== null && (follows ?? []).includes(state.goal));
}

/** Counts by status, those without a report under `geen_bericht`. */
export function countByStatus(states: readonly MilestoneState[]): Partial<Record<StatusOrNone, number>> {
  const counts: Partial<Record<StatusOrNone, number>> = {};
  for (const { report } of states) {
    const status = report?.status ?? 'geen_bericht';
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

function goalCounts(states: readonly MilestoneState[], titles: ReadonlyMap<string, string>): GoalCounts[] {
  const byGoal = new Map<string, MilestoneState[]>();
  for (const state of states) {
    const code = state.goal ?? state.parent.code;
    byGoal.set(code, [...(byGoal.get(code) ?? []), state]);
  }
  return [...byGoal].map(([code, own]) => ({
    code,
    title: titles.get(code) ?? code,
    total: own.length,
    late: own.filter(({ late }) => late).length,
    counts: countByStatus(own),
  }));
}

function moves(
  now: readonly MilestoneState[],
  before: ReadonlyMap<string, MilestoneState>,
  changes: readonly PlanChange[],
): Move[] {
  return now.flatMap((state): Move[] => {
    const planMove = changes.find((change) => change.kind === 'moved' && change.code === state.code);
    if (planMove?.kind === 'moved' && planMove.from !== state.due)
      return [{ state, from: planMove.from, to: state.due, by: 'plan' }];
    const from = expected(before.get(state.code) ?? { ...state, report: null });
    const to = expected(state);
    return !isRealised(state) && to !== from ? [{ state, from, to, by: 'forecast' }] : [];
  });
}

/** When a milestone is expected: the owner's forecast, else the planned date. */
function expected({ due, report }: MilestoneState): string | null {
  return report?.forecast ?? due;
}

function isRealised(state: MilestoneState | undefined): boolean {
  return state?.report?.status === 'gerealiseerd';
}

function isSoon(due: string | null, today: string): boolean {
  return due !== null && due >= today && due <= addDays(today, SOON_DAYS);
}

function unanswered(states: readonly MilestoneState[], asked: DigestInput['asked']): Digest['unanswered'] {
  const byCode = new Map(states.map((state) => [state.code, state]));
  const own = asked.filter(({ code }) => byCode.has(code));
  if (own.length === 0) return null;
  const open = own.filter(({ code, at }) => {
    const state = byCode.get(code);
    return state !== undefined && (state.report === null || state.report.at < at);
  });
  return {
    milestones: new Set(open.map(({ code }) => code)).size,
    owners: new Set(open.map(({ personId }) => personId)).size,
  };
}
