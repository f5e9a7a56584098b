import { addDays } from './dates';
import { dayNamed } from './day-words';
import type { Follows } from './people';
import { planRefs, plainWords } from './plan-refs';

/** Something a person tells the bot to do, as opposed to a question. `day` is a date. */
export type Command =
  | { kind: 'follow'; follows: Exclude<Follows, null> }
  | { kind: 'follow-what' }
  | { kind: 'unfollow' }
  /** What this channel follows, and when. */
  | { kind: 'settings' }
  | { kind: 'remind-now' }
  | { kind: 'preview-reminders'; day: string }
  | { kind: 'digest-now' }
  | { kind: 'export' }
  | { kind: 'pause'; until: string }
  | { kind: 'resume' }
  /** It named a day that we do not know, such as 31 April. */
  | { kind: 'unknown-day' };

const PAUSE_DAYS = 14;
const LONGEST_PAUSE_DAYS = 92;

/** The command in a text, in Dutch or English, or null when it is none. `today` dates words like "maandag". */
export function parseCommand(text: string, today: string): Command | null {
  const words = plainWords(text);
  if (/^(stop( met)? volgen|niet (meer )?volgen|ontvolg(en)?|unfollow|stop following)\b/.test(words))
    return { kind: 'unfollow' };
  if (/^(instelling(en)?|settings?)$/.test(words)) return { kind: 'settings' };
  if (/^(volg|volgen|follow)\b/.test(words)) return follow(words);
  if (/^(herinner nu|remind now|stuur( de)? herinneringen( nu)?|send( the)? reminders( now)?)$/.test(words))
    return { kind: 'remind-now' };
  if (/^(toon|show)( de| the)? (herinneringen|reminders)\b/.test(words)) return preview(words, today);
  if (/^(digest|overzicht) nu$|^digest now$/.test(words)) return { kind: 'digest-now' };
  if (/^(exporteer|export)\b/.test(words)) return { kind: 'export' };
  if (
    /^stop$|^(stuur|geef)( mij| me)? geen herinneringen|^geen herinneringen|\bstop (sending|reminding)|^stop( met)? herinner|^no (more )?reminders/.test(
      words,
    )
  )
    return pause(words, today);
  if (/^(pauzeer|pauze|pause)\b/.test(words)) return pause(words, today);
  if (/^(hervat|hervatten|resume|stop( de)? pauze|stop pause)$/.test(words)) return { kind: 'resume' };
  return null;
}

function follow(words: string): Command {
  const { goals } = planRefs(words);
  if (goals.length > 0) return { kind: 'follow', follows: goals };
  return /\bplan\b|\balles\b|\beverything\b/.test(words)
    ? { kind: 'follow', follows: 'plan' }
    : { kind: 'follow-what' };
}

function preview(words: string, today: string): Command {
  const named = dayNamed(words, today);
  if (named === 'unknown') return { kind: 'unknown-day' };
  return { kind: 'preview-reminders', day: named === 'none' ? today : named.day };
}

function pause(words: string, today: string): Command {
  const length = daysIn(words);
  const named = length === null ? dayNamed(words, today) : { day: addDays(today, length) };
  if (named === 'unknown') return { kind: 'unknown-day' };
  const until = named === 'none' ? addDays(today, PAUSE_DAYS) : named.day;
  const longest = addDays(today, LONGEST_PAUSE_DAYS);
  return { kind: 'pause', until: until > longest ? longest : until < today ? today : until };
}

/** "2 weken", "3 dagen", "een week", "2 maanden": how many days. */
function daysIn(words: string): number | null {
  const [, amount, unit] =
    /\b(\d{1,2}|een|one|a) ?(dag|dagen|days?|week|weken|weeks?|maand|maanden|months?)\b/.exec(words) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const count = /\d/.test(amount) ? Number(amount) : 1;
  const days = { d: 1, w: 7, m: 30 }[unit.charAt(0)] ?? 1;
  return count * days;
}
