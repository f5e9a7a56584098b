import type { TabLink } from '../../app-manifest';
import type { ConversationLine, Desk } from '../../page-api';

/** What a person has open: a conversation, and its messages (`chat`) or a tab of the app, at a place in it. */
export interface PaneView {
  conversationId: string;
  tab: string;
  subEntityId?: string | undefined;
  /** Counts openings, so that the same link opens anew. */
  opening: number;
}

/** Every conversation on somebody's desk. */
export function linesOf({ chat, groups, team }: Desk): ConversationLine[] {
  return [chat, ...groups, ...(team?.channels ?? [])];
}

/** Where a link to a tab leads somebody: the channel it names, if they are there, their own app otherwise. */
export function viewOf(desk: Desk, { entityId, subEntityId, channelId }: TabLink, opening: number): PaneView {
  const channel = desk.team?.channels.find(({ id }) => id === channelId);
  return { conversationId: (channel ?? desk.chat).id, tab: entityId, subEntityId, opening };
}
