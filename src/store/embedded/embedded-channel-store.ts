import type { Channel } from '../../domain/people';
import type { ChannelStore } from '../../ports/channel-store';
import type { EmbeddedDatabase } from './embedded-database';
import { EmbeddedRecordTable } from './embedded-record-table';

/** Channels of before a digest's day and time could be chosen lack that field. */
type StoredChannel = Omit<Channel, 'digestAt'> & Partial<Pick<Channel, 'digestAt'>>;

/** Channels in lmdb, by id. */
export class EmbeddedChannelStore implements ChannelStore {
  private readonly channels: EmbeddedRecordTable<StoredChannel>;

  constructor(database: EmbeddedDatabase) {
    this.channels = new EmbeddedRecordTable(database, 'channels');
  }

  async find(id: string): Promise<Channel | null> {
    const found = await this.channels.find(id);
    return found && toChannel(found);
  }

  async all(): Promise<Channel[]> {
    return (await this.channels.all()).map(toChannel);
  }

  add(channel: Channel): Promise<boolean> {
    return this.channels.add(channel);
  }

  async update(id: string, fields: Partial<Omit<Channel, 'id'>>): Promise<Channel | null> {
    const changed = await this.channels.update(id, fields);
    return changed && toChannel(changed);
  }

  removeTeam(teamId: string): Promise<void> {
    return this.channels.removeWhere((channel) => channel.teamId === teamId);
  }
}

function toChannel(stored: StoredChannel): Channel {
  return { ...stored, digestAt: stored.digestAt ?? null };
}
