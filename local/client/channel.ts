import type { SeenMessage } from '../world/messages';
import { messagesIn, seenBy } from '../world/messages';
import type { World } from '../world/world';
import { channelByName } from '../world/world';

/** A thread: its first message and the replies. */
export interface ChannelPost extends SeenMessage {
  replies: SeenMessage[];
}

/** A channel as everyone sees it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Threads, oldest first. */
  readonly posts: ChannelPost[];
}

/** The channel of this name; `posts` is read anew each time. */
export function createChannelView(world: World, name: string): Channel {
  const channel = channelByName(world, name);
  return {
    id: channel.id,
    name: channel.name,
    get posts() {
      return postsIn(world, channel.id);
    },
  };
}

/** The threads of a channel, by its id. */
export function postsIn(world: World, channelId: string): ChannelPost[] {
  const messages = messagesIn(world, channelId).map((message) => seenBy(message));
  const replies = (id: string) => messages.filter((message) => message.threadId === id && message.id !== id);
  return messages.filter(({ id, threadId }) => id === threadId).map((post) => ({ ...post, replies: replies(post.id) }));
}
