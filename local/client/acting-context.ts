import type { Signals } from '../world/signals';
import type { World } from '../world/world';
import type { BotClient } from './bot-client';

/** What people's acts work on. */
export interface ActingContext {
  world: World;
  signals: Signals;
  bot: BotClient;
  /** Style faults, for tests to find empty. */
  faults: string[];
}
