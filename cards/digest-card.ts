import type { Digest, GoalCounts, Move, StatusOrNone } from '../src/domain/digest';
import type { MilestoneState } from '../src/domain/milestone-state';
import { STATUSES } from '../src/domain/status';
import { enumeration, longDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { CardMessage, Element } from './elements';
import { card, CARD_LIMIT_BYTES, container, facts, heading, plain, sizeOf, small, subheading, text } from './elements';

const LINES_SHOWN = [8, 4, 2, 0];

/** The weekly digest of a channel: how things stand, and above all what changed. */
export function digestCard(digest: Digest, texts: Texts): CardMessage {
  const sizes = LINES_SHOWN.map((lines) => build(digest, lines, texts));
  return sizes.find((message) => sizeOf(message) <= CARD_LIMIT_BYTES) ?? build({ ...digest, goals: [] }, 0, texts);
}

/** "het plan", or "SD 1 en SD 3". */
export function scopeWords(follows: 'plan' | string[], texts: Texts): string {
  return follows === 'plan' ? texts.digest.wholePlan : enumeration(texts.language, follows);
}

function build(digest: Digest, lines: number, texts: Texts): CardMessage {
  const scope = scopeWords(digest.follows, texts);
  const day = longDay(texts.language, digest.until);
  const body = [
    heading(texts.digest.title(scope)),
    small(
      digest.since === null
        ? `${texts.digest.date(day)}. ${texts.digest.first}`
        : `${texts.digest.date(day)}. ${texts.digest.since(longDay(texts.language, digest.since))}`,
    ),
    ...changes(digest, lines, texts),
    ...section(
      texts.digest.dueSoon(digest.dueSoon.length),
      digest.dueSoon.map((state) => dueLineOf(state, texts)),
      lines,
      texts,
    ),
    ...(digest.unanswered ? [unansweredLine(digest.unanswered, texts)] : []),
    subheading(texts.digest.counts),
    facts(countLines(digest, texts)),
    ...(digest.goals.length > 1
      ? [subheading(texts.digest.perGoal), facts(digest.goals.map((goal) => goalLine(goal, texts)))]
      : []),
  ];
  return card({
    lang: texts.language,
    summary: texts.digest.summary(scope, digest.late, digest.becameLate.length),
    body,
  });
}

function unansweredLine({ milestones, owners }: NonNullable<Digest['unanswered']>, texts: Texts): Element {
  return text(texts.digest.unanswered(milestones, owners), { spacing: 'Medium', separator: true });
}

function changes(digest: Digest, lines: number, texts: Texts): Element[] {
  const { becameLate, realised, moved, since } = digest;
  if (becameLate.length + realised.length + moved.length === 0)
    return [text(texts.digest.quiet, { spacing: 'Medium' })];
  const late = since === null ? texts.digest.lateNow(becameLate.length) : texts.digest.becameLate(becameLate.length);
  return [
    ...section(
      late,
      becameLate.map((state) => dueLineOf(state, texts)),
      lines,
      texts,
      'Attention',
    ),
    ...section(texts.digest.realised(realised.length), realised.map(nameOf), lines, texts),
    ...section(
      texts.digest.moved(moved.length),
      moved.map((move) => moveLine(move, texts)),
      lines,
      texts,
    ),
  ];
}

// eslint-disable-next-line max-params
function section(title: string, all: string[], lines: number, texts: Texts, color = 'Default'): Element[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, lines).map((line) => text(line, { spacing: 'Small' }));
  const rest =
    all.length > lines && lines > 0 ? [small(texts.digest.andMore(all.length - lines), { spacing: 'Small' })] : [];
  return [
    container([text(title, { weight: 'Bolder', color, style: 'heading' }), ...shown, ...rest], {
      separator: true,
      spacing: 'Medium',
    }),
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

function countLines({ goals }: Digest, texts: Texts): [string, string][] {
  const order: StatusOrNone[] = [...STATUSES, 'geen_bericht'];
  const sums = order.map(
    (status) => [status, goals.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0)] as const,
  );
  return sums.filter(([, count]) => count > 0).map(([status, count]) => [texts.status[status], String(count)]);
}

function goalLine({ code, total, late, counts }: GoalCounts, texts: Texts): [string, string] {
  return [code, texts.digest.goalLine(total, counts.gerealiseerd ?? 0, late)];
}
