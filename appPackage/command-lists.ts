import type { CommandName } from '../src/texts/help-commands';
import { HELP_COMMANDS } from '../src/texts/help-commands';
import type { Texts } from '../src/texts/texts';

export type Scope = 'personal' | 'team' | 'groupChat';

/** The commands that Teams offers above the box where people type, per place, in this order. */
export interface CommandList {
  scopes: Scope[];
  commands: { title: string; description: string }[];
}

/** Older clients show no more; the schema would let two more through. */
export const MOST_COMMANDS = 10;

const { questions, everyone, channel } = HELP_COMMANDS;

/** What is about one person stays between that person and the bot. */
const shared = questions.filter((name) => name !== 'mine');

/** Of the questions, a team shows the first that fit: what only a channel can do comes before what can be asked anywhere. */
const inTeam = [...channel, ...shared].slice(0, MOST_COMMANDS - 1);

/** Commands that only some people may give anywhere stand on their help card, not here: Teams shows a list to everybody. */
const NAMES: readonly [Scope, readonly CommandName[]][] = [
  ['personal', [...questions, ...everyone, 'help']],
  ['team', [...inTeam, 'help']],
  ['groupChat', [...shared, 'help']],
];

/** Made from the same table as the help card. */
export function commandLists({ commands }: Texts): CommandList[] {
  return NAMES.map(([scope, names]) => ({
    scopes: [scope],
    commands: names.map((name) => ({ title: commands[name].text, description: commands[name].does })),
  }));
}
