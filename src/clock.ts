import type { Clock } from './ports/clock';

/** The time of the machine. The one place that reads it. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that can be set, and runs on from there. For local mode. */
export interface SettableClock extends Clock {
  set(now: Date): void;
}

export function createSettableClock(start: Date | null, source: Clock = systemClock): SettableClock {
  let offsetMs = start === null ? 0 : start.getTime() - source.now().getTime();
  return {
    now: () => new Date(source.now().getTime() + offsetMs),
    set: (now) => {
      offsetMs = now.getTime() - source.now().getTime();
    },
  };
}
