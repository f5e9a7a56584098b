import type { JsonObject } from '../world/json';
import type { PersonRecord } from '../world/world';
import type { ActingContext } from './acting-context';
import { activityFrom, eventId, personalPlace } from './activities';

/** A person adds the bot to their personal scope: the two events Teams sends, one after the other. */
export async function installBot(context: ActingContext, person: PersonRecord): Promise<void> {
  person.installed = true;
  person.block = undefined;
  context.signals.changed();
  await context.bot.deliver({ ...event(context, person), type: 'installationUpdate', action: 'add' });
  const membersAdded = [{ id: context.world.bot.id }];
  await context.bot.deliver({ ...event(context, person), type: 'conversationUpdate', membersAdded });
}

/** A person removes the bot; writing to them then is refused with MessageWritesBlocked. */
export async function removeBot(context: ActingContext, person: PersonRecord): Promise<void> {
  person.installed = false;
  person.block = 'MessageWritesBlocked';
  context.signals.changed();
  await context.bot.deliver({ ...event(context, person), type: 'installationUpdate', action: 'remove' });
}

function event({ world }: ActingContext, person: PersonRecord): JsonObject {
  return { ...activityFrom(world, person, personalPlace(world, person)), id: eventId() };
}
