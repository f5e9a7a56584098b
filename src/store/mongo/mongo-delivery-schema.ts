import { Schema } from 'mongoose';
import type {
  Delivery,
  DeliveryAttempt,
  DeliveryContent,
  DeliveryState,
  NotMine,
  Recipient,
  UnreachableOwner,
} from '../../domain/delivery';
import { dateOf } from '../instants';
import { dueOf } from '../delivery-steps';
import type { DueParts } from '../delivery-steps';
import {
  PART_OPTIONS,
  SCHEMA_OPTIONS,
  count,
  filledText,
  instant,
  instantOrNull,
  listOf,
  oneOf,
  text,
  textOrNull,
  time,
} from './mongo-fields';
import { kindsSchema } from './mongo-kinds';

/** A delivery with what it is searched by: `due`, from when it may be claimed (null: never), and when it was planned. */
export type DeliveryDocument = Omit<Delivery, 'key'> & { _id: string; due: Date | null; createdTime: Date };

/** A try, under its number and the key. */
export type AttemptDocument = DeliveryAttempt & { _id: string };

const STATES: DeliveryState[] = ['waiting', 'claimed', 'sent', 'dropped', 'failed'];

const itemSchema = new Schema(
  { code: filledText, step: { type: Number, default: null }, onBehalfOf: textOrNull },
  PART_OPTIONS,
);

const unreachableSchema = new Schema<UnreachableOwner>(
  {
    name: text,
    reason: oneOf<UnreachableOwner['reason']>(['not-installed', 'blocked', 'removed', 'disabled']),
    milestones: count,
  },
  PART_OPTIONS,
);

const notMineSchema = new Schema<NotMine>({ code: filledText, by: text, reason: text }, PART_OPTIONS);

const contentSchema = kindsSchema<DeliveryContent['kind']>({
  reminder: { items: listOf(itemSchema), ofWeek: { ...count, min: 1 } },
  retire: { key: filledText, activityId: filledText, codes: listOf(filledText) },
  refresh: { key: filledText, activityId: filledText, codes: listOf(filledText) },
  digest: { since: instantOrNull, until: instant },
  'manager-list': { codes: listOf(filledText) },
  'coordinator-list': {
    silent: listOf(filledText),
    unreachable: listOf(unreachableSchema),
    notMine: listOf(notMineSchema),
  },
  'not-mine': { claims: listOf(notMineSchema) },
});

const recipientSchema = new Schema<Recipient>(
  { kind: oneOf<Recipient['kind']>(['person', 'channel']), id: filledText },
  PART_OPTIONS,
);

/** The outbox. */
export const deliverySchema = new Schema<DeliveryDocument>(
  {
    _id: filledText,
    to: { type: recipientSchema, required: true },
    content: { type: contentSchema, required: true },
    createdAt: instant,
    notBefore: instant,
    state: oneOf(STATES),
    attempts: count,
    leaseUntil: instantOrNull,
    claimedBy: textOrNull,
    activityId: textOrNull,
    closedAt: instantOrNull,
    reason: textOrNull,
    due: { type: Date, default: null },
    createdTime: time,
  },
  SCHEMA_OPTIONS,
)
  .index({ due: 1 })
  .index({ createdTime: 1, _id: 1 })
  .index({ 'content.kind': 1, createdTime: 1 })
  .index({ 'to.id': 1, 'content.kind': 1, createdTime: 1 });

/** The tries of all deliveries. */
export const attemptSchema = new Schema<AttemptDocument>(
  {
    _id: filledText,
    key: filledText,
    attempt: count,
    at: instant,
    outcome: text,
    status: { type: Number, default: null },
    activityId: textOrNull,
  },
  SCHEMA_OPTIONS,
).index({ key: 1, attempt: 1 });

/** As a delivery is kept. */
export function toDeliveryDocument({ key, ...rest }: Delivery): DeliveryDocument {
  return { _id: key, ...rest, ...dueField(rest), createdTime: dateOf(rest.createdAt) };
}

/** As a delivery was before it was kept. */
export function toDelivery(document: DeliveryDocument): Delivery {
  const { _id: key, to, content, createdAt, notBefore, state, attempts } = document;
  const { leaseUntil, claimedBy, activityId, closedAt, reason } = document;
  return {
    key,
    to,
    content,
    createdAt,
    notBefore,
    state,
    attempts,
    leaseUntil,
    claimedBy,
    activityId,
    closedAt,
    reason,
  };
}

/** As a try was before it was kept. */
export function toAttempt({ key, attempt, at, outcome, status, activityId }: AttemptDocument): DeliveryAttempt {
  return { key, attempt, at, outcome, status, activityId };
}

/** The field that has to go along with every change of state. */
export function dueField(delivery: DueParts): { due: Date | null } {
  const due = dueOf(delivery);
  return { due: due === null ? null : dateOf(due) };
}
