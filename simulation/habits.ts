import { addDays } from '../src/domain/dates';
import type { RowInput } from '../src/domain/report-rules';
import type { Status } from '../src/domain/status';
import type { WorkingCalendar } from '../src/domain/working-days';
import { chance } from './chance';

/** How an owner deals with a card: answers all of it the same day, some of it after three working days, or nothing. */
export type Habit = 'prompt' | 'slow' | 'silent';

/** Shares of the owners, which together make 1. */
export type Mix = Record<Habit, number>;

/** How many working days a slow owner leaves a card. */
export const SLOW_DAYS = 3;

const SLOW_ANSWERS = 0.7;
const SLOW_REALISES = 0.5;
const PROMPT_REALISES_ON_TIME = 0.85;
const PROMPT_REALISES_LATER = 0.5;
const FORECAST_DAYS = 30;

/** Gives each owner a habit, in these shares; which owner gets which depends on the seed only. */
export function dealHabits(owners: readonly string[], mix: Mix, seed: number): Map<string, Habit> {
  const shuffled = [...owners].sort((a, b) => chance(seed, a) - chance(seed, b));
  const prompt = Math.round(mix.prompt * owners.length);
  const answering = prompt + Math.round(mix.slow * owners.length);
  return new Map(
    shuffled.map((owner, place) => [owner, place < prompt ? 'prompt' : place < answering ? 'slow' : 'silent']),
  );
}

export interface Moment {
  today: string;
  calendar: WorkingCalendar;
  seed: number;
}

/** What an owner fills in for one milestone on a day; null for a row that is left alone. */
export function answerTo(
  milestone: { code: string; due: string | null },
  habit: Habit,
  moment: Moment,
): RowInput | null {
  if (habit === 'silent') return null;
  const status = habit === 'prompt' ? promptStatus(milestone, moment) : slowStatus(milestone, moment);
  if (status === null) return null;
  const forecast = status === 'bij_te_sturen' ? addDays(moment.today, FORECAST_DAYS) : '';
  return { milestone: milestone.code, status, comment: '', forecast };
}

function promptStatus({ code, due }: { code: string; due: string | null }, { today, calendar, seed }: Moment): Status {
  if (due === null || calendar.between(today, due) > 1) return underWay(chance(seed, code, today, 'under way'));
  if (chance(seed, code, 'on time') < PROMPT_REALISES_ON_TIME) return 'gerealiseerd';
  const isPast = due < today;
  return isPast && chance(seed, code, today, 'later') < PROMPT_REALISES_LATER ? 'gerealiseerd' : 'bij_te_sturen';
}

function slowStatus({ code, due }: { code: string; due: string | null }, { today, seed }: Moment): Status | null {
  if (chance(seed, code, today, 'answers') >= SLOW_ANSWERS) return null;
  if (due === null || due > today) return underWay(chance(seed, code, today, 'under way'));
  return chance(seed, code, today, 'realises') < SLOW_REALISES ? 'gerealiseerd' : 'bij_te_sturen';
}

function underWay(share: number): Status {
  if (share < 0.8) return 'op_schema';
  return share < 0.95 ? 'kleine_afwijking' : 'bij_te_sturen';
}
