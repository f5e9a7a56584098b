import { DIGEST_TIMES, DIGEST_WEEKDAYS } from './digest-time';
import type { Channel } from './people';

/** What somebody chose for a channel, as they filled it in. */
export interface ChannelInput {
  scope: string;
  goals: readonly string[];
  weekday: string;
  time: string;
}

export type ChannelSettings = Pick<Channel, 'follows' | 'digestAt'>;

/** Why nothing was stored. */
export type SettingsFault =
  | { fault: 'scope-missing' }
  | { fault: 'goals-missing' }
  | { fault: 'unknown-goal'; codes: string[] }
  | { fault: 'weekday-unknown' }
  | { fault: 'time-unknown' };

/** What the channel is to follow and when, or what is wrong. `known`: the codes of the plan's goals. */
export function checkSettings(input: ChannelInput, known: readonly string[]): ChannelSettings | SettingsFault {
  const follows = followsOf(input, known);
  if (follows !== null && typeof follows === 'object' && 'fault' in follows) return follows;
  const weekday = DIGEST_WEEKDAYS.find((each) => String(each) === input.weekday);
  if (weekday === undefined) return { fault: 'weekday-unknown' };
  if (!DIGEST_TIMES.includes(input.time)) return { fault: 'time-unknown' };
  return { follows, digestAt: { weekday, time: input.time } };
}

/** Whether it was refused. */
export function isSettingsFault(result: ChannelSettings | SettingsFault): result is SettingsFault {
  return 'fault' in result;
}

function followsOf({ scope, goals }: ChannelInput, known: readonly string[]): Channel['follows'] | SettingsFault {
  if (scope === 'plan') return 'plan';
  if (scope === 'none') return null;
  if (scope !== 'goals') return { fault: 'scope-missing' };
  if (goals.length === 0) return { fault: 'goals-missing' };
  const unknown = goals.filter((code) => !known.includes(code));
  return unknown.length > 0 ? { fault: 'unknown-goal', codes: unknown } : known.filter((code) => goals.includes(code));
}
