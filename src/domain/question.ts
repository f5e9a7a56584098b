import { MONTH, monthNumber } from './day-words';
import { planRefs, plainWords } from './plan-refs';
import type { Status } from './status';

export type NamedPeriod = 'two_weeks' | 'this_week' | 'next_week' | 'this_month' | 'next_month';

/** A stretch of time in which a milestone falls due: by name, a month `12` or `2026-12`, or up to a day `12-31` or `2026-12-31`. Without a year it is this year's. */
export type Period = NamedPeriod | { month: string } | { until: string };

/** Which milestones somebody asks for; every part that is set narrows it down. */
export interface MilestoneFilter {
  mine: boolean;
  late: boolean;
  /** Only what is not realised yet. */
  open: boolean;
  due: Period | null;
  status: Status | 'geen_bericht' | null;
  /** Codes of goals, operational goals, projects or horizontal goals; empty: the whole plan. */
  scope: string[];
  /** Words that must stand in the title; null when the text named codes or was understood otherwise. */
  words: string | null;
}

/** What a text asks. */
export type Question =
  | { kind: 'help' }
  | { kind: 'list'; filter: MilestoneFilter }
  | { kind: 'milestone'; code: string }
  | { kind: 'unknown'; words: string };

const GREETING_OR_HELP =
  /^(help|hulp|info|\?|start|hoi|hallo|dag|hey|hi|hello|goeie?(morgen|middag|avond|dag)|goede ?(morgen|middag|avond|dag)|good (morning|afternoon|evening)|menu|commando'?s|commands|wat kan (je|jij|u|ik (vragen|doen))|wat kunt u|what can (you|i) (do|ask)|uitleg)(?![\p{L}\p{N}])/u;

/** "Laat" at the beginning is the verb of "laat zien". */
const LATE =
  /\bte laat\b|(?<!^)\blaat\b(?!.*\b(zien|weten|kijken)\b)|\b(late|overdue|achterstallige?|achterstand|laattijdige?|over tijd|vertraagde?|vertraging|gemiste?|missed|behind|delayed|verlopen)\b/;

const MINE = /\b(mijn|m'n|mij|mine|my|ik|i|van mij|voor mij)\b/;

/** Words in which "mij" and "ik" are about the asking, not about whose milestones. */
const ASKING =
  /\b(toon|geef|laat|zeg|help|stuur|vertel|show|give|tell|send|help) (mij|me)\b|\b(ik (wil|zou)( graag)?( eens)?( weten| zien)?|kan ik|mag ik|i (want|would like) to (know|see)|can i)\b/g;

const UPCOMING =
  /\b(binnenkort|eraan|er (nog )?aan|komende?|aankomende?|upcoming|soon|coming( up)?|vervalt|vervallen|(is|are|wat is|what's) due|deadlines?|eerstvolgende)\b/;

/** "Moet klaar zijn" is about what is to come, not about what is done. */
const MUST_BE_DONE =
  /\b(moet(en)?|must|should|has to|have to|needs? to)\b.*\b(klaar|af|afgewerkt|afgerond|gerealiseerd|voltooid|done|ready|finished|completed|realised|realized)\b/;

const NOT_LATE = /\b(niet|not) (te )?(laat|late)\b/;

const NOT_DONE =
  /\b(niet|geen|not|isn't|aren't|un)( yet| nog)? ?(gerealiseerde?|klaar|afgewerkte?|afgeronde?|voltooide?|done|reali[sz]ed|achieved|completed?|finished)\b|\b(openstaande?|nog open)\b/;

const PERIODS: readonly [RegExp, NamedPeriod][] = [
  [/\b(volgende|komende|next) week\b/, 'next_week'],
  [/\b(deze|this) week\b/, 'this_week'],
  [/\b(volgende|komende|next) maand\b|\bnext month\b/, 'next_month'],
  [/\b(deze maand|this month)\b/, 'this_month'],
];

const IN_MONTH = new RegExp(`\\b(?:in|tijdens|during|maand|month of)(?: de maand)? (${MONTH})\\b(?: (\\d{4}))?`);

/** "Tegen", "voor" and the like before a day or a month: up to and including it. */
const UNTIL = new RegExp(
  `\\b(?:tegen|voor|uiterlijk|ten laatste|tot en met|tot|by|before|until|no later than)(?: op| eind| het einde van| the end of| end of)? ` +
    `(?:(\\d{1,2})(?:e|st|nd|rd|th)? (?:of )?)?(${MONTH}|\\d{1,2}[/-]\\d{1,2})\\b(?:[ /-](\\d{4}))?`,
);

/** In this order: "niet op schema" holds "op schema", and "nog niet gestart" comes before "gestart". */
const STATUS_WORDS: readonly [RegExp, Status | 'geen_bericht'][] = [
  [
    /\b(geen (bericht|antwoord|status|nieuws)|zonder (bericht|antwoord|status)|niet (ge)?antwoord|no (report|answer|news|status)|unanswered|not answered)\b/,
    'geen_bericht',
  ],
  [
    /\b(niet op schema|externe? oorzaa?ke?n?|extern|external( cause)?|off track|off schedule|not on (schedule|track))\b/,
    'niet_op_schema_extern',
  ],
  [/\b(nog niet gestarte?|niet gestarte?|niet begonnen|not (yet )?started)\b/, 'nog_niet_gestart'],
  [
    /\b(kleine afwijking(en)?|kleine? afwijking|minor deviations?|small deviations?|slight(ly)? (deviation|off))\b/,
    'kleine_afwijking',
  ],
  [
    /\b(bij te sturen|bijsturen|bijsturing|bijgestuurd|to adjust|needs? adjust(ing|ment)|adjustments?|at risk)\b/,
    'bij_te_sturen',
  ],
  [/\b(op schema|on schedule|on track)\b/, 'op_schema'],
  [
    /\b(gerealiseerde?|afgewerkte?|klaar|afgeronde?|voltooide?|done|reali[sz]ed|achieved|completed?|finished)\b/,
    'gerealiseerd',
  ],
];

/** Understands a text in Dutch or English. Never fails: what it does not know is `unknown`, with the words it read. */
export function parseQuestion(text: string): Question {
  const words = plainWords(text);
  if (words === '') return { kind: 'help' };
  const refs = planRefs(words);
  if (refs.milestones[0] !== undefined) return { kind: 'milestone', code: refs.milestones[0] };
  const scope = [...refs.projects, ...(refs.objectives.length > 0 ? refs.objectives : refs.goals)];
  const filter: MilestoneFilter = { ...filterWords(words), scope, words: null };
  const { mine, late, open, due, status } = filter;
  if (mine || late || open || due !== null || status !== null || scope.length > 0) return { kind: 'list', filter };
  if (wholePlan(words)) return { kind: 'list', filter };
  return GREETING_OR_HELP.test(words) ? { kind: 'help' } : { kind: 'unknown', words };
}

function filterWords(words: string): Omit<MilestoneFilter, 'scope' | 'words'> {
  const open = NOT_DONE.test(words);
  const notLate = NOT_LATE.test(words);
  const late = LATE.test(words) && !notLate;
  const period = PERIODS.find(([pattern]) => pattern.test(words))?.[1] ?? untilIn(words) ?? monthIn(words);
  const mustBeDone = MUST_BE_DONE.test(words) && !open;
  const upcoming = UPCOMING.test(words) || mustBeDone;
  return {
    mine: MINE.test(words.replace(ASKING, ' ')),
    late,
    open: open || notLate,
    due: late ? null : (period ?? (upcoming ? 'two_weeks' : null)),
    status: open || mustBeDone ? null : (STATUS_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null),
  };
}

function monthIn(words: string): Period | null {
  const [, name, year] = IN_MONTH.exec(words) ?? [];
  return name === undefined ? null : { month: dated([monthNumber(name)], year) };
}

/** A month without a day counts to its end, which only the year tells: `12`. */
function untilIn(words: string): Period | null {
  const [, day, named, year] = UNTIL.exec(words) ?? [];
  if (named === undefined) return null;
  const [dayOf, month] = /\d/.test(named) ? named.split(/[/-]/) : [day, monthNumber(named)];
  const parts = [month, dayOf].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return { until: dated(parts, year) };
}

function dated(parts: string[], year: string | undefined): string {
  return [...(year === undefined ? [] : [year]), ...parts].join('-');
}

function wholePlan(words: string): boolean {
  return /^(toon |show |geef |status( van)? )?(het |the |hele |whole |alle |all )*(plan|mijlpalen|milestones|overzicht|overview|ondernemingsplan|status)( \?)?$/.test(
    words,
  );
}
