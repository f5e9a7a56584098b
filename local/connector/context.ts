import type { JsonObject } from '../world/json';
import type { Signals } from '../world/signals';
import type { World } from '../world/world';
import type { SizeLimits } from './message-size';

/** What the connector's routes work on. */
export interface ConnectorContext {
  world: World;
  signals: Signals;
  sizes: SizeLimits;
  /** Style faults of what the bot sent, for tests to find empty. */
  faults: string[];
}

/** A request as a route sees it: ids decoded, the body an object. */
export interface RouteRequest {
  params: string[];
  query: URLSearchParams;
  body: JsonObject;
}

/** A route's answer: 200 when no status is given. */
export interface RouteAnswer {
  status?: number;
  body?: unknown;
}
