import { Schema } from 'mongoose';
import type { Address, Language, Reachability } from '../../domain/people';
import { PART_OPTIONS, filledText, oneOf, text } from './mongo-fields';

/** Where a conversation lives. */
export const addressSchema = new Schema<Address>(
  { conversationId: filledText, serviceUrl: filledText, tenantId: text },
  PART_OPTIONS,
);

/** The languages the bot speaks. */
export const language = oneOf<Language>(['nl', 'en']);

/** Why a conversation can or cannot be written to. */
export const reachability = oneOf<Reachability>(['active', 'blocked', 'removed', 'disabled']);

/** Who answered: their id and their name at that time. */
export const answererSchema = new Schema({ id: filledText, name: text }, PART_OPTIONS);
