import type { PlanLink } from '../src/contracts/deep-links';
import { planLink } from '../src/contracts/deep-links';
import type { Digest, GoalCounts, Move, StatusOrNone } from '../src/domain/digest';
import type { MilestoneState } from '../src/domain/milestone-state';
import { STATUSES } from '../src/domain/status';
import { enumeration, longDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { Action, CardMessage, Element } from './elements';
import {
  card,
  CARD_LIMIT_BYTES,
  container,
  facts,
  heading,
  openDialog,
  openUrl,
  plain,
  sizeOf,
  small,
  subheading,
  text,
} from './elements';
import { tappableLine } from './milestone-lines';

const STATUS_ORDER: readonly StatusOrNone[] = [...STATUSES, 'geen_bericht'];

const LINES_SHOWN = [8, 4, 2, 0];

/** Where a digest stands: `appId` for its link to the plan (null: none), and whether settings belong there. */
export interface DigestPlace {
  appId: string | null;
  inChannel: boolean;
}

/** The weekly digest of a channel: how things stand, and above all what changed. */
export function digestCard(
  digest: Digest,
  texts: Texts,
  place: DigestPlace = { appId: null, inChannel: false },
): CardMessage {
  const actions = actionsOf(digest, texts, place);
  const sizes = LINES_SHOWN.map((lines) => build(digest, lines, texts, actions));
  const fitting = sizes.find((message) => sizeOf(message) <= CARD_LIMIT_BYTES);
  return fitting ?? build({ ...digest, goals: [] }, 0, texts, actions);
}

function actionsOf({ follows }: Digest, { dialog, settings }: Texts, { appId, inChannel }: DigestPlace): Action[] {
  const goal = follows !== 'plan' && follows.length === 1 ? (follows[0] ?? null) : null;
  const link: PlanLink = { view: 'plan', ...(goal === null ? {} : { goal }) };
  return [
    openDialog(dialog.review, { dialog: 'review', goal }),
    ...(appId === null ? [] : [openUrl(dialog.openInPlan, planLink(appId, link, dialog.openInPlan))]),
    ...(inChannel ? [openDialog(settings.button, { dialog: 'settings' })] : []),
  ];
}

/** "het plan", or "SD 1 en SD 3". */
export function scopeWords(follows: 'plan' | string[], texts: Texts): string {
  return follows === 'plan' ? texts.digest.wholePlan : enumeration(texts.language, follows);
}

function build(digest: Digest, shown: number, texts: Texts, actions: Action[]): CardMessage {
  const scope = scopeWords(digest.follows, texts);
  const { digest: words } = texts;
  const lines = [...changes(digest, texts), dueSoon(digest, texts)].flatMap((section) =>
    sectionPart(section, shown, texts),
  );
  const body = [
    heading(words.title(scope)),
    small(dateWords(digest, texts)),
    text(words.goalLine(digest.total, countOf(digest, 'gerealiseerd'), digest.late), { spacing: 'Small' }),
    ...(isQuiet(digest) ? [text(words.quiet, { spacing: 'Medium' })] : []),
    ...lines,
    ...(digest.unanswered ? [unansweredLine(digest.unanswered, texts)] : []),
    subheading(words.counts),
    facts(countLines(digest, texts)),
    ...(digest.goals.length > 1
      ? [subheading(words.perGoal), ...digest.goals.map((goal) => goalPart(goal, texts))]
      : []),
  ];
  const summary = words.summary(scope, digest.late, digest.becameLate.length);
  return card({ lang: texts.language, summary, body, actions });
}

function dateWords({ since, until }: Digest, { language, digest: words }: Texts): string {
  const day = words.date(longDay(language, until));
  return since === null ? `${day}. ${words.first}` : `${day}. ${words.since(longDay(language, since))}.`;
}

function unansweredLine({ milestones, owners }: NonNullable<Digest['unanswered']>, texts: Texts): Element {
  return text(texts.digest.unanswered(milestones, owners), { spacing: 'Medium', separator: true });
}

interface Line {
  state: MilestoneState;
  words: string;
}

/** A heading with lines, of which as many are shown as the card can hold. */
interface Section {
  title: string;
  lines: Line[];
  color?: string;
}

function isQuiet({ becameLate, realised, moved }: Digest): boolean {
  return becameLate.length + realised.length + moved.length === 0;
}

function changes({ becameLate, realised, moved, since }: Digest, texts: Texts): Section[] {
  const { digest: words } = texts;
  return [
    {
      title: since === null ? words.lateNow(becameLate.length) : words.becameLate(becameLate.length),
      lines: becameLate.map((state) => ({ state, words: dueLineOf(state, texts) })),
      color: 'Attention',
    },
    { title: words.realised(realised.length), lines: realised.map((state) => ({ state, words: nameOf(state) })) },
    {
      title: words.moved(moved.length),
      lines: moved.map((move) => ({ state: move.state, words: moveLine(move, texts) })),
    },
  ];
}

function dueSoon({ dueSoon: states }: Digest, texts: Texts): Section {
  return {
    title: texts.digest.dueSoon(states.length),
    lines: states.map((state) => ({ state, words: dueLineOf(state, texts) })),
  };
}

function sectionPart({ title, lines, color = 'Default' }: Section, shown: number, texts: Texts): Element[] {
  if (lines.length === 0) return [];
  const more = lines.length - shown;
  return [
    container(
      [
        text(title, { weight: 'Bolder', color, style: 'heading' }),
        ...lines.slice(0, shown).map(({ state, words }) => tappableLine(state, words, texts)),
        ...(more > 0 && shown > 0 ? [small(texts.digest.andMore(more), { spacing: 'Small' })] : []),
      ],
      { separator: true, spacing: 'Medium' },
    ),
  ];
}

function nameOf({ code, title }: MilestoneState): string {
  return `**${code}** ${plain(title)}`;
}

function dueLineOf(state: MilestoneState, texts: Texts): string {
  return `${nameOf(state)} (${state.due === null ? texts.digest.noDate : longDay(texts.language, state.due)})`;
}

function moveLine({ state, from, to, by }: Move, texts: Texts): string {
  const day = (date: string | null): string => (date === null ? texts.digest.noDate : longDay(texts.language, date));
  const line = `${nameOf(state)}: ${texts.digest.movedLine(day(from), day(to))}`;
  return by === 'plan' ? `${line} (${texts.digest.movedByPlan})` : line;
}

function countLines(digest: Digest, texts: Texts): [string, string][] {
  const counted = STATUS_ORDER.map((status) => [status, countOf(digest, status)] as const);
  return counted.filter(([, count]) => count > 0).map(([status, count]) => [texts.status[status], String(count)]);
}

function countOf({ goals }: Digest, status: StatusOrNone): number {
  return goals.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0);
}

/** A goal with its counts by status, the late ones last. */
function goalPart({ code, title, late, counts }: GoalCounts, texts: Texts): Element {
  const counted = STATUS_ORDER.filter((status) => (counts[status] ?? 0) > 0);
  const parts = counted.map((status) => `${texts.status[status]} ${counts[status]}`);
  const line = [...parts, ...(late > 0 ? [`**${texts.answer.late(late)}**`] : [])].join(' · ');
  return container([text(`**${code}** ${plain(title)}`, { spacing: 'None', maxLines: 2 }), small(line)], {
    spacing: 'Small',
  });
}
