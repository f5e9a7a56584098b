import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

const load = createRequire(__filename);

/** Microsoft's own reader of cards, in the build that works without a browser (its typings name another build). */
export const adaptiveCards = load('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** Where the build for browsers stands, to be put into a page. */
export function browserBuildPath(): string {
  return load.resolve('adaptivecards/dist/adaptivecards.min.js');
}
