import { addDays, isCalendarDate } from './dates';
import type { RequestKind } from './owner-request';
import { typedText } from './typed-text';

/** What somebody filled in on the form for "later", "not mine" and "hand over". Empty fields are empty texts. */
export interface RequestInput {
  what: string;
  until: string;
  from: string;
  reason: string;
  deputy: string;
}

export type RequestFault =
  | { fault: 'choice-missing' }
  | { fault: 'until-missing' }
  | { fault: 'until-invalid'; value: string }
  | { fault: 'until-too-early' }
  /** The last day of a hand-over is over, or comes before its first. */
  | { fault: 'until-before-from' }
  | { fault: 'until-after-deadline'; milestone: string; due: string }
  | { fault: 'until-too-far' }
  | { fault: 'reason-missing' }
  | { fault: 'reason-too-long'; limit: number }
  | { fault: 'deputy-missing' };

/** The choices of the form, in its order. */
export const REQUEST_CHOICES = ['tomorrow', 'next-week', 'on-day', 'not-mine', 'hand-over'] as const;

export const REASON_LIMIT = 500;

/** Without a deadline ahead, an answer can be put off so many days; nothing reaches further than a year. */
const LONGEST_LATER_DAYS = 31;
const LONGEST_DAYS = 366;

export interface RequestContext {
  today: string;
  /** The first working day after today, and the Monday after this week's end. */
  tomorrow: string;
  nextWeek: string;
  /** The milestones it is about, with their dates. */
  milestones: readonly { code: string; due: string | null }[];
  deputies: readonly { email: string; name: string }[];
}

/** Checks what was filled in and says what it asks for. */
export function checkRequest(input: RequestInput, context: RequestContext): RequestKind | RequestFault {
  switch (input.what) {
    case 'tomorrow':
      return later(context.tomorrow, context);
    case 'next-week':
      return later(context.nextWeek, context);
    case 'on-day':
      return laterOn(input.until, context);
    case 'not-mine':
      return notMine(typedText(input.reason));
    case 'hand-over':
      return checkHandOver(input, context);
    default:
      return { fault: 'choice-missing' };
  }
}

export function isRequestFault(result: RequestKind | RequestFault): result is RequestFault {
  return 'fault' in result;
}

function laterOn(until: string, context: RequestContext): RequestKind | RequestFault {
  if (!until) return { fault: 'until-missing' };
  if (!isCalendarDate(until)) return { fault: 'until-invalid', value: until };
  return until <= context.today ? { fault: 'until-too-early' } : later(until, context);
}

/** Before the deadline, while that is still ahead; what is late or has no date can wait a month at most. */
function later(until: string, { today, milestones }: RequestContext): RequestKind | RequestFault {
  if (until > addDays(today, LONGEST_DAYS)) return { fault: 'until-too-far' };
  const passed = milestones.find(({ due }) => due !== null && due > today && until >= due);
  if (passed?.due) return { fault: 'until-after-deadline', milestone: passed.code, due: passed.due };
  const hasDeadline = milestones.every(({ due }) => due !== null && due > today);
  if (!hasDeadline && until > addDays(today, LONGEST_LATER_DAYS)) return { fault: 'until-too-far' };
  return { kind: 'later', until };
}

function notMine(reason: string): RequestKind | RequestFault {
  if (!reason) return { fault: 'reason-missing' };
  return reason.length > REASON_LIMIT
    ? { fault: 'reason-too-long', limit: REASON_LIMIT }
    : { kind: 'not-mine', reason };
}

/** Checks to whom and for which days somebody hands over. Without a first day it holds from today. */
export function checkHandOver(
  { deputy, from, until }: Pick<RequestInput, 'deputy' | 'from' | 'until'>,
  { today, deputies }: Pick<RequestContext, 'today' | 'deputies'>,
): Extract<RequestKind, { kind: 'hand-over' }> | RequestFault {
  const to = deputies.find(({ email }) => email === deputy);
  if (!to) return { fault: 'deputy-missing' };
  if (!until) return { fault: 'until-missing' };
  const wrong = [from || today, until].find((day) => !isCalendarDate(day));
  if (wrong !== undefined) return { fault: 'until-invalid', value: wrong };
  const start = from && from > today ? from : today;
  if (until < start) return { fault: 'until-before-from' };
  if (until > addDays(today, LONGEST_DAYS)) return { fault: 'until-too-far' };
  return { kind: 'hand-over', to: { email: to.email, name: to.name }, from: start, until };
}
