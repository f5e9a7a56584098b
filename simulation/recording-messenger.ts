import { dayIn, PLAN_TIME_ZONE } from '../src/domain/dates';
import type { Clock } from '../src/ports/clock';
import type { Messenger, OutgoingMessage } from '../src/ports/messenger';

/** A message as somebody got it; `day` in Brussels. */
export interface Received {
  message: OutgoingMessage;
  day: string;
}

export interface RecordingMessenger extends Messenger {
  /** Everything that was sent, oldest first. */
  received: readonly Received[];
}

/** Takes every message, and keeps what each person got and when. */
export function createRecordingMessenger(clock: Clock): RecordingMessenger {
  const received: Received[] = [];
  return {
    received,
    async send(message) {
      received.push({ message, day: dayIn(PLAN_TIME_ZONE, clock.now()) });
      return { kind: 'sent', activityId: `activity-${received.length}` };
    },
  };
}
