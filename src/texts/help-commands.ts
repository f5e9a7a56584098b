import type { Texts } from './texts';

/** A line of the table of commands. */
export type CommandName = keyof Texts['commands'];

/** Which commands are shown to whom, in which order: on the help card and in the app package. */
export const HELP_COMMANDS = {
  questions: ['mine', 'late', 'upcoming', 'byStatus', 'goal', 'status', 'milestone'],
  everyone: ['pause', 'resume'],
  coordinator: ['remindNow', 'preview', 'exportAsked'],
  manager: ['digestNow'],
  /** By a manager or the coordinator, in a channel. */
  channel: ['follow', 'followPlan', 'unfollow', 'settings'],
} as const satisfies Record<string, readonly CommandName[]>;
