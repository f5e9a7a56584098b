import type { NotMine, UnreachableOwner } from '../src/domain/delivery';
import type { MilestoneState } from '../src/domain/milestone-state';
import { enumeration } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { Action, CardMessage, Element } from './elements';
import { card, CARD_LIMIT_BYTES, heading, openDialog, plain, sizeOf, small, subheading, text } from './elements';
import { dueLine, milestoneTitle, tappable, tappableLine } from './milestone-lines';

interface Owned {
  state: MilestoneState;
  owners: string[];
}

/** For a manager, once a week: what under them stays late and unanswered. */
export function managerListCard({ items, today }: { items: Owned[]; today: string }, texts: Texts): CardMessage {
  const title = texts.lists.managerTitle(items.length);
  return fitting(items.length, (shown) =>
    card({
      lang: texts.language,
      summary: title,
      body: [heading(title), text(texts.lists.managerIntro), ...milestoneLines(items, shown, today, texts)],
      actions: [reviewButton(texts)],
    }),
  );
}

export interface CoordinatorListView {
  today: string;
  silent: Owned[];
  unreachable: UnreachableOwner[];
  notMine: NotMine[];
}

/** For the coordinator, once a week: what stays silent for long, who cannot be reached, what is disowned. */
export function coordinatorListCard(
  { today, silent, unreachable, notMine }: CoordinatorListView,
  texts: Texts,
): CardMessage {
  const { lists } = texts;
  return fitting(Math.max(silent.length, unreachable.length, notMine.length), (shown) =>
    card({
      lang: texts.language,
      summary: lists.coordinatorSummary(silent.length, unreachable.length),
      body: [
        heading(lists.coordinatorTitle),
        ...(silent.length > 0
          ? [subheading(lists.silent(silent.length)), ...milestoneLines(silent, shown, today, texts)]
          : []),
        ...unreachableLines(unreachable, shown, texts),
        ...(notMine.length > 0 ? [subheading(lists.notMine(notMine.length))] : []),
        ...claimLines(notMine, shown, texts),
      ],
      actions: [reviewButton(texts)],
    }),
  );
}

/** For the coordinator, at once: an owner says that milestones are not theirs. */
export function notMineCard(claims: NotMine[], texts: Texts): CardMessage {
  const title = texts.lists.notMineTitle(claims[0]?.by ?? '', claims.length);
  return fitting(claims.length, (shown) =>
    card({
      lang: texts.language,
      summary: title,
      body: [heading(plain(title)), ...claimLines(claims, shown, texts), text(texts.lists.notMineHelp)],
    }),
  );
}

/** The card with as many lines as it can hold. */
function fitting(most: number, build: (shown: number) => CardMessage): CardMessage {
  for (let shown = most; shown > 0; shown = Math.floor(shown * 0.8)) {
    const message = build(shown);
    if (sizeOf(message) <= CARD_LIMIT_BYTES) return message;
  }
  return build(0);
}

function milestoneLines(items: Owned[], shown: number, today: string, texts: Texts): Element[] {
  const lines = items
    .slice(0, shown)
    .map(({ state, owners }) =>
      tappable(
        state,
        [
          milestoneTitle(state),
          dueLine(state, today, texts),
          small(
            owners.length > 0 ? texts.lists.owner(plain(enumeration(texts.language, owners))) : texts.answer.noOwner,
          ),
        ],
        { texts, separator: true },
      ),
    );
  return [...lines, ...rest(items.length - shown, texts)];
}

function unreachableLines(owners: UnreachableOwner[], shown: number, texts: Texts): Element[] {
  if (owners.length === 0) return [];
  const { unreachable, unreachableHelp } = texts.lists;
  const lines = owners.slice(0, shown).map((owner) => text(unreachableWords(owner, texts), { spacing: 'Small' }));
  return [
    subheading(unreachable(owners.length)),
    ...lines,
    ...rest(owners.length - shown, texts),
    small(unreachableHelp),
  ];
}

function claimLines(claims: NotMine[], shown: number, texts: Texts): Element[] {
  const lines = claims.slice(0, shown).map((claim) => tappableLine(claim, claimWords(claim, texts), texts));
  return [...lines, ...rest(claims.length - shown, texts)];
}

/** Everything that this person manages, to ask again or hand over many at once. */
function reviewButton({ dialog }: Texts): Action {
  return openDialog(dialog.review, { dialog: 'review', goal: null });
}

function rest(count: number, texts: Texts): Element[] {
  return count > 0 ? [small(texts.digest.andMore(count), { spacing: 'Small' })] : [];
}

function unreachableWords({ name, reason, milestones }: UnreachableOwner, { lists }: Texts): string {
  return lists.unreachableLine(plain(name), lists.reasons[reason], milestones);
}

function claimWords({ code, by, reason }: NotMine, { lists }: Texts): string {
  return lists.notMineLine(code, plain(by), plain(reason));
}
