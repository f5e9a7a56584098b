import type { CommandName } from '../src/texts/help-commands';
import { HELP_COMMANDS } from '../src/texts/help-commands';
import type { Texts } from '../src/texts/texts';
import type { CardMessage } from './elements';
import { ask, card, facts, heading, openDialog, plain, small, subheading, text } from './elements';

/** Somebody who is new: how many milestones are theirs, what else they do in the plan, and the most cards a week. */
export interface WelcomeView {
  owned: number;
  cardsPerWeek: number;
  manages: boolean;
  coordinates: boolean;
}

/** Greets somebody who installed the bot: what it does, what it sends them, how to pause it. */
export function welcomeCard({ owned, cardsPerWeek, manages, coordinates }: WelcomeView, texts: Texts): CardMessage {
  const { welcome, commands } = texts;
  const starters = [...(owned > 0 ? [commands.mine.text] : []), commands.late.text, commands.help.text];
  return card({
    lang: texts.language,
    summary: welcome.summary,
    body: [
      heading(welcome.title),
      text(welcome.intro),
      text([welcome.reminders(cardsPerWeek), ...welcome.what].map((line) => `- ${line}`).join('\n')),
      ...(owned > 0 || !(manages || coordinates) ? [text(owned > 0 ? welcome.owns(owned) : welcome.ownsNone)] : []),
      ...(manages ? [text(welcome.manages)] : []),
      ...(coordinates ? [text(welcome.coordinates)] : []),
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
    actions: [openDialog(texts.settings.button, { dialog: 'settings' })],
  });
}

/** Says in a group chat what the bot does there; nothing by itself. */
export function groupWelcomeCard({ groupWelcome, commands, language }: Texts): CardMessage {
  return card({
    lang: language,
    summary: groupWelcome.summary,
    body: [heading(groupWelcome.title), text(groupWelcome.what), text(groupWelcome.how)],
    actions: [commands.late, commands.upcoming, commands.help].map(({ text: words }) => ask(words)),
  });
}

/** What one can ask and say, made from the same table that names the commands. */
export function helpCard(
  { manages, coordinates }: { manages: boolean; coordinates: boolean },
  texts: Texts,
): CardMessage {
  const { commands, help } = texts;
  const named = (names: readonly CommandName[]) => lines(names.map((name) => commands[name]));
  const { questions, everyone, coordinator, manager, channel } = HELP_COMMANDS;
  const orders = [...everyone, ...(coordinates ? coordinator : []), ...(manages ? manager : [])];
  return card({
    lang: texts.language,
    summary: help.summary,
    body: [
      heading(help.title),
      subheading(help.questions),
      named(questions),
      subheading(help.commands),
      named(orders),
      ...(manages ? [subheading(help.inChannel), named(channel)] : []),
    ],
    actions: [commands.mine, commands.late, commands.upcoming].map(({ text: words }) => ask(words)),
  });
}

function lines(commands: { text: string; does: string }[]) {
  return facts(commands.map((command) => [command.text, command.does]));
}

/** A sentence or two, for answers that need no more. */
export function noticeCard(words: string, summary: string, texts: Texts): CardMessage {
  return card({ lang: texts.language, summary, body: [text(words)] });
}
