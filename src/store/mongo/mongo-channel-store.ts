import { Schema } from 'mongoose';
import type { Connection, Model } from 'mongoose';
import type { DigestTime } from '../../domain/digest-time';
import type { Channel } from '../../domain/people';
import type { ChannelStore } from '../../ports/channel-store';
import { PART_OPTIONS, SCHEMA_OPTIONS, count, filledText, text } from './mongo-fields';
import { insertIfNew } from './mongo-inserts';
import { addressSchema, language, reachability } from './mongo-people-fields';
import { changeRecord } from './mongo-records';

type ChannelDocument = Omit<Channel, 'id'> & { _id: string };

const digestTimeSchema = new Schema<DigestTime>(
  { weekday: { ...count, min: 1, max: 5 }, time: { ...text, match: /^\d\d:\d\d$/ } },
  PART_OPTIONS,
);

const channelSchema = new Schema<ChannelDocument>(
  {
    _id: filledText,
    teamId: filledText,
    name: text,
    address: { type: addressSchema, required: true },
    language,
    follows: { type: Schema.Types.Mixed, default: null, validate: isFollows },
    digestAt: { type: digestTimeSchema, default: null },
    reachability,
  },
  SCHEMA_OPTIONS,
).index({ teamId: 1 });

/** Channels in MongoDB, one document each. */
export class MongoChannelStore implements ChannelStore {
  readonly model: Model<ChannelDocument>;

  constructor(connection: Connection) {
    this.model = connection.model<ChannelDocument>('Channel', channelSchema, 'channels');
  }

  async find(id: string): Promise<Channel | null> {
    const found = await this.model.findOne({ _id: id }).lean<ChannelDocument>();
    return found && toChannel(found);
  }

  async all(): Promise<Channel[]> {
    return (await this.model.find().lean<ChannelDocument[]>()).map(toChannel);
  }

  add({ id, ...rest }: Channel): Promise<boolean> {
    return insertIfNew(this.model, { _id: id, ...rest });
  }

  async update(id: string, fields: Partial<Omit<Channel, 'id'>>): Promise<Channel | null> {
    if (Object.keys(fields).length > 0) await changeRecord(this.model, { _id: id }, fields);
    return this.find(id);
  }

  async removeTeam(teamId: string): Promise<void> {
    await this.model.deleteMany({ teamId });
  }
}

/** Documents of before a digest's day and time could be chosen lack that field. */
function toChannel({ _id, ...rest }: Omit<ChannelDocument, 'digestAt'> & Partial<ChannelDocument>): Channel {
  return { id: _id, ...rest, digestAt: rest.digestAt ?? null };
}

function isFollows(value: unknown): boolean {
  return (
    value === null || value === 'plan' || (Array.isArray(value) && value.every((code) => typeof code === 'string'))
  );
}
