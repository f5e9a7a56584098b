import type { Channel } from '../domain/people';

/** The channels the bot was added to. */
export interface ChannelStore {
  find(id: string): Promise<Channel | null>;
  all(): Promise<Channel[]>;
  /** Adds a new one. False, and nothing changed, when the id is known already. */
  add(channel: Channel): Promise<boolean>;
  /** As for people: some fields, in one atomic step. */
  update(id: string, fields: Partial<Omit<Channel, 'id'>>): Promise<Channel | null>;
  /** Forgets every channel of a team. */
  removeTeam(teamId: string): Promise<void>;
}
