import { addDays, isCalendarDate, weekday } from './dates';
import type { Follows } from './people';
import { planRefs, plainWords } from './plan-refs';

/** Something a person tells the bot to do, as opposed to a question. `day` is a date. */
export type Command =
  | { kind: 'follow'; follows: Exclude<Follows, null> }
  | { kind: 'follow-what' }
  | { kind: 'unfollow' }
  | { kind: 'remind-now' }
  | { kind: 'preview-reminders'; day: string }
  | { kind: 'digest-now' }
  | { kind: 'pause'; until: string }
  | { kind: 'resume' };

const WEEKDAYS: Record<string, number> = {
  maandag: 1,
  dinsdag: 2,
  woensdag: 3,
  donderdag: 4,
  vrijdag: 5,
  zaterdag: 6,
  zondag: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

const PAUSE_DAYS = 14;
const LONGEST_PAUSE_DAYS = 92;

/** The command in a text, in Dutch or English, or null when it is none. `today` dates words like "maandag". */
export function parseCommand(text: string, today: string): Command | null {
  const words = plainWords(text);
  if (/^(stop( met)? volgen|niet (meer )?volgen|ontvolg(en)?|unfollow|stop following)\b/.test(words))
    return { kind: 'unfollow' };
  if (/^(volg|volgen|follow)\b/.test(words)) return follow(words);
  if (/^(herinner nu|remind now|stuur( de)? herinneringen( nu)?|send( the)? reminders( now)?)$/.test(words))
    return { kind: 'remind-now' };
  if (/^(toon|show)( de| the)? (herinneringen|reminders)\b/.test(words))
    return { kind: 'preview-reminders', day: dayNamed(words, today) ?? today };
  if (/^(digest|overzicht) nu$|^digest now$/.test(words)) return { kind: 'digest-now' };
  if (/^(pauzeer|pauze|pause)\b/.test(words)) return { kind: 'pause', until: pauseUntil(words, today) };
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

/** "maandag" is the next one, today included; also "vandaag", "morgen", `2025-10-06` and `6/10/2025`. */
export function dayNamed(words: string, today: string): string | null {
  if (/\b(vandaag|today)\b/.test(words)) return today;
  if (/\b(morgen|tomorrow)\b/.test(words)) return addDays(today, 1);
  const name = Object.keys(WEEKDAYS).find((day) => new RegExp(`\\b${day}\\b`).test(words));
  if (name !== undefined) return addDays(today, ((WEEKDAYS[name] ?? 0) - weekday(today) + 7) % 7);
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0] ?? writtenDate(words, today);
  return iso !== null && isCalendarDate(iso) ? iso : null;
}

function writtenDate(words: string, today: string): string | null {
  const [, day, month, year] = /\b(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\b/.exec(words) ?? [];
  if (day === undefined || month === undefined) return null;
  return `${year ?? today.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function pauseUntil(words: string, today: string): string {
  const [, amount, unit] = /\b(\d{1,2}) (dag|dagen|days?|week|weken|weeks?)\b/.exec(words) ?? [];
  const named =
    amount === undefined ? dayNamed(words, today) : addDays(today, Number(amount) * (/^(d)/.test(unit ?? '') ? 1 : 7));
  const until = named ?? addDays(today, PAUSE_DAYS);
  const longest = addDays(today, LONGEST_PAUSE_DAYS);
  return until > longest ? longest : until < today ? today : until;
}
