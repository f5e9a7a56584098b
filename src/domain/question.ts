import { planRefs, plainWords } from './plan-refs';
import type { Status } from './status';

/** A stretch of time in which a milestone falls due. */
export type Period = 'two_weeks' | 'this_week' | 'next_week' | 'this_month' | 'next_month';

/** Which milestones somebody asks for; every part that is set narrows it down. */
export interface MilestoneFilter {
  mine: boolean;
  late: boolean;
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
  /^(help|hulp|info|\?|start|hoi|hallo|dag|hey|hi|hello|goede?(morgen|middag|avond|dag)|good (morning|afternoon|evening)|menu|commando'?s|commands|wat kan (je|jij|u)|wat kunt u|what can you do|uitleg)(?![\p{L}\p{N}])/u;

const LATE =
  /\b(te laat|laat(?!.*\b(zien|weten)\b)|late|overdue|achterstallige?|over tijd|vertraagde?|vertraging|gemiste?|missed|behind|delayed|verlopen)\b/;

const MINE = /\b(mijn|mij|mine|my|ik|van mij|voor mij)\b/;

const UPCOMING =
  /\b(binnenkort|eraan|komende?|aankomende?|upcoming|soon|coming( up)?|vervalt|vervallen|(is|are|wat is|what's) due|deadlines?|eerstvolgende)\b/;

const PERIODS: readonly [RegExp, Period][] = [
  [/\b(volgende|komende|next) week\b/, 'next_week'],
  [/\b(deze|this) week\b/, 'this_week'],
  [/\b(volgende|komende|next) maand\b|\bnext month\b/, 'next_month'],
  [/\b(deze maand|this month)\b/, 'this_month'],
];

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
    /\b(gerealiseerde?|afgewerkte?|klaar|afgerond|voltooid|done|reali[sz]ed|achieved|completed?|finished)\b/,
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
  const understood = filter.mine || filter.late || filter.due !== null || filter.status !== null || scope.length > 0;
  if (understood || wholePlan(words)) return { kind: 'list', filter };
  return GREETING_OR_HELP.test(words) ? { kind: 'help' } : { kind: 'unknown', words };
}

function filterWords(words: string): Omit<MilestoneFilter, 'scope' | 'words'> {
  const status = STATUS_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const period = PERIODS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  return {
    mine: MINE.test(words),
    late: LATE.test(words),
    due: period ?? (UPCOMING.test(words) ? 'two_weeks' : null),
    status,
  };
}

function wholePlan(words: string): boolean {
  return /^(toon |show |geef |status( van)? )?(het |the |hele |whole |alle |all )*(plan|mijlpalen|milestones|overzicht|overview|ondernemingsplan|status)( \?)?$/.test(
    words,
  );
}
