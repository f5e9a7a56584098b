import type { JsonObject } from '../world/json';

/** One thing the message extension found: its line in the list, and the card that goes into the conversation. */
export interface ExtensionResult {
  title: string;
  text: string;
  attachment: JsonObject;
}
