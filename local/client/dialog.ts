import type { JsonObject } from '../world/json';

/** A dialog as the bot asked for it: a page (`url`) or a card. Sizes in pixels, or small, medium, large. */
export interface Dialog {
  /** The message whose button opened it. */
  messageId: string;
  title: string;
  width: number | string;
  height: number | string;
  url?: string;
  fallbackUrl?: string;
  card?: JsonObject;
}
