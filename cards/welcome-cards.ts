import type { Texts } from '../src/texts/texts';
import type { CardMessage } from './elements';
import { ask, card, facts, heading, plain, small, subheading, text } from './elements';

/** Greets somebody who installed the bot: what it does, what it sends, how to pause it. `owned`: how many milestones are theirs. */
export function welcomeCard(
  { owned, cardsPerWeek }: { owned: number; cardsPerWeek: number },
  texts: Texts,
): CardMessage {
  const { welcome, commands } = texts;
  const starters = [...(owned > 0 ? [commands.mine.text] : []), commands.late.text, commands.help.text];
  return card({
    lang: texts.language,
    summary: welcome.summary,
    body: [
      heading(welcome.title),
      text(welcome.intro),
      text([welcome.reminders(cardsPerWeek), ...welcome.what].map((line) => `- ${line}`).join('\n')),
      text(owned > 0 ? welcome.owns(owned) : welcome.ownsNone),
      text(welcome.pause),
      small(welcome.privacy, { spacing: 'Medium' }),
    ],
    actions: starters.map(ask),
  });
}

/** Says in a team who added the bot, what it posts and how to choose that. `addedBy` null when Teams did not say. */
export function teamWelcomeCard(addedBy: string | null, texts: Texts): CardMessage {
  const { teamWelcome } = texts;
  return card({
    lang: texts.language,
    summary: teamWelcome.summary,
    body: [
      heading(teamWelcome.title),
      text(addedBy === null ? teamWelcome.added : teamWelcome.addedBy(plain(addedBy))),
      text(teamWelcome.what),
      text(teamWelcome.how),
    ],
  });
}

/** What one can ask and say, made from the same table that names the commands. */
export function helpCard(
  { manages, coordinates }: { manages: boolean; coordinates: boolean },
  texts: Texts,
): CardMessage {
  const { commands: c, help } = texts;
  const questions = [c.mine, c.late, c.upcoming, c.byStatus, c.goal, c.status, c.milestone];
  const orders = [
    c.pause,
    c.resume,
    ...(coordinates ? [c.remindNow, c.preview, c.exportAsked] : []),
    ...(manages ? [c.digestNow] : []),
  ];
  const channel = manages ? [subheading(help.inChannel), lines([c.follow, c.followPlan, c.unfollow])] : [];
  return card({
    lang: texts.language,
    summary: help.summary,
    body: [
      heading(help.title),
      subheading(help.questions),
      lines(questions),
      subheading(help.commands),
      lines(orders),
      ...channel,
    ],
    actions: [c.mine, c.late, c.upcoming].map(({ text: words }) => ask(words)),
  });
}

function lines(commands: { text: string; does: string }[]) {
  return facts(commands.map((command) => [command.text, command.does]));
}

/** A sentence or two, for answers that need no more. */
export function noticeCard(words: string, summary: string, texts: Texts): CardMessage {
  return card({ lang: texts.language, summary, body: [text(words)] });
}
