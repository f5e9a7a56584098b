import type { Channel } from '../../domain/people';
import type { ChannelStore } from '../../ports/channel-store';
import type { EmbeddedDatabase } from './embedded-database';
import { EmbeddedRecordTable } from './embedded-record-table';

/** Channels in lmdb, by id. */
export class EmbeddedChannelStore implements ChannelStore {
  private readonly channels: EmbeddedRecordTable<Channel>;

  constructor(database: EmbeddedDatabase) {
    this.channels = new EmbeddedRecordTable(database, 'channels');
  }

  find(id: string): Promise<Channel | null> {
    return this.channels.find(id);
  }

  all(): Promise<Channel[]> {
    return this.channels.all();
  }

  add(channel: Channel): Promise<boolean> {
    return this.channels.add(channel);
  }

  update(id: string, fields: Partial<Omit<Channel, 'id'>>): Promise<Channel | null> {
    return this.channels.update(id, fields);
  }

  removeTeam(teamId: string): Promise<void> {
    return this.channels.removeWhere((channel) => channel.teamId === teamId);
  }
}
