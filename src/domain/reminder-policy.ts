import { addDays, dayIn, firstOfQuarter, mondayOf, PLAN_TIME_ZONE } from './dates';
import type { ReminderItem } from './delivery';
import type { MilestoneState } from './milestone-state';
import type { WorkingCalendar } from './working-days';

/** When to ask. All counts are in working days of the owner's calendar. */
export interface ReminderPolicy {
  /** Working days before the date on which to ask; 0 is the date itself. */
  stepsBefore: readonly number[];
  /** After the date: again every so many working days. */
  everyAfter: number;
  /** A report counts as an answer to a step that comes at most so many working days later. */
  quietAfterReport: number;
  cardsPerWeek: number;
  /** What has no date, or one more than `farFutureDays` (calendar days) ahead, is asked about in the first working days of a quarter. */
  farFutureDays: number;
  quarterWindow: number;
}

export const DEFAULT_POLICY: ReminderPolicy = {
  stepsBefore: [20, 10, 5, 1, 0],
  everyAfter: 5,
  quietAfterReport: 5,
  cardsPerWeek: 2,
  farFutureDays: 365,
  quarterWindow: 10,
};

/** How far back earlier asking matters: longer than the longest step. */
export const MEMORY_DAYS = 100;

/** A step: how many working days after the date it stands (negative: before; null: no date), and on which day it fell. */
export interface Step {
  step: number | null;
  on: string;
}

/** The newest step that has come for a milestone, or null when none has. A date on a closed day counts as the working day before. */
export function newestStep(
  due: string | null,
  today: string,
  calendar: WorkingCalendar,
  policy: ReminderPolicy,
): Step | null {
  if (due === null || due > addDays(today, policy.farFutureDays)) return quarterStep(today, calendar, policy);
  const day = calendar.onOrBefore(due);
  const passed = calendar.between(day, today);
  if (passed > 0) {
    const step = Math.floor(passed / policy.everyAfter) * policy.everyAfter;
    return { step, on: calendar.add(day, step) };
  }
  const before = policy.stepsBefore.filter((step) => step >= -passed);
  if (before.length === 0) return null;
  const step = Math.min(...before);
  return { step: step === 0 ? 0 : -step, on: calendar.add(day, -step) };
}

function quarterStep(today: string, calendar: WorkingCalendar, policy: ReminderPolicy): Step | null {
  const on = calendar.onOrAfter(firstOfQuarter(today));
  const passed = calendar.between(on, today);
  return today >= on && passed < policy.quarterWindow ? { step: null, on } : null;
}

/** What was asked before: the day on which a milestone was last asked about, by code. */
export type LastAsked = ReadonlyMap<string, string>;

export interface AskingRules {
  calendar: WorkingCalendar;
  policy: ReminderPolicy;
  /** Until which day a milestone rests because the person asked for that, by code. */
  rests: ReadonlyMap<string, string>;
  /** The codes that a manager wants asked again, whatever was asked, answered or put off before. */
  again?: ReadonlySet<string>;
}

/** Which milestones to ask somebody about today, the most urgent first. Nothing on a closed day. */
export function itemsToAsk(
  states: readonly MilestoneState[],
  lastAsked: LastAsked,
  today: string,
  { calendar, policy, rests, again }: AskingRules,
): Pick<ReminderItem, 'code' | 'step'>[] {
  if (!calendar.isWorkingDay(today)) return [];
  const due: { item: Pick<ReminderItem, 'code' | 'step'>; date: string }[] = [];
  for (const state of states) {
    const { code } = state;
    if (state.report?.status === 'gerealiseerd') continue;
    const date = state.due ?? '9999';
    if (again?.has(code)) {
      due.push({ item: { code, step: daysAfter(state.due, today, calendar) }, date });
      continue;
    }
    const step = afterRest(newestStep(state.due, today, calendar, policy), rests.get(code), today);
    if (!step || (lastAsked.get(code) ?? '') >= step.on || isAnswered(state, step, calendar, policy)) continue;
    due.push({ item: { code, step: step.step }, date });
  }
  return due.sort((a, b) => a.date.localeCompare(b.date)).map(({ item }) => item);
}

/** What is asked outside the steps has no step of its own: how far the date is, or null without one. */
function daysAfter(due: string | null, today: string, calendar: WorkingCalendar): number | null {
  return due === null ? null : calendar.between(calendar.onOrBefore(due), today);
}

/** A rest puts asking off to its end, when the milestone is asked about whether or not a step has come. */
function afterRest(step: Step | null, restsUntil: string | undefined, today: string): Step | null {
  if (restsUntil === undefined || restsUntil < addDays(today, -MEMORY_DAYS)) return step;
  if (restsUntil > today) return null;
  return { step: step?.step ?? null, on: step && step.on > restsUntil ? step.on : restsUntil };
}

/** A report answers a step when it came on or after its day or, before the date, in the quiet days leading up to it. */
function isAnswered(
  { report }: MilestoneState,
  step: Step,
  calendar: WorkingCalendar,
  policy: ReminderPolicy,
): boolean {
  if (!report) return false;
  const reported = dayIn(PLAN_TIME_ZONE, new Date(report.at));
  const dueOrLate = step.step !== null && step.step >= 0;
  return reported >= (dueOrLate ? step.on : calendar.add(step.on, -policy.quietAfterReport));
}

/** How many cards somebody has had from Monday to Sunday of the week of a day. */
export function cardsInWeek(cardDays: readonly string[], today: string): number {
  const monday = mondayOf(today);
  return cardDays.filter((day) => day >= monday && day <= addDays(monday, 6)).length;
}

/** Whether a person may still get a card today: one a day, and `cardsPerWeek` a week. */
export function mayGetCard(cardDays: readonly string[], today: string, policy: ReminderPolicy): boolean {
  return !cardDays.includes(today) && cardsInWeek(cardDays, today) < policy.cardsPerWeek;
}
