import type { Activity, TurnContext } from 'botbuilder';
import { groupWelcomeCard, teamWelcomeCard, welcomeCard } from '../../../cards/welcome-cards';
import type { Language, Person } from '../../domain/people';
import type { RoleBook } from '../../domain/roles';
import type { Directory } from '../../services/directory';
import type { ReadPlan } from '../../services/plan-reader';
import { textsIn } from '../../texts/texts';
import type { SightingPorts } from '../sightings';
import { addressOf, channelDataOf, languageIn, memberOf, placeOf, sightingOf } from '../sightings';
import { activityOf } from '../turn';

export interface InstallationPorts extends SightingPorts {
  directory: Directory;
  readPlan: ReadPlan;
  roles: RoleBook;
  language: Language;
  /** For the promise on the welcome card. */
  cardsPerWeek: number;
}

/**
 * The app is added or removed, by a person or in a team. Teams tells it twice (`installationUpdate` and
 * `conversationUpdate`), in either order; each welcome is sent once.
 */
export function createInstallation(ports: InstallationPorts) {
  return async function installation(context: TurnContext): Promise<boolean> {
    const { activity } = context;
    const event = eventOf(activity);
    if (event === null) return activity.type === 'installationUpdate' || activity.type === 'conversationUpdate';
    const personal = placeOf(activity) === 'personal';
    if (event === 'added') await welcome(context, ports);
    else if (personal) await ports.directory.forgetPerson(activity.from.id);
    else await ports.directory.forgetTeam(teamIdOf(activity));
    return true;
  };
}

function eventOf(activity: Activity): 'added' | 'removed' | null {
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('remove') ? 'removed' : 'added';
  if (activity.type !== 'conversationUpdate') return null;
  const isBot = ({ id }: { id: string }): boolean =>
    id === (activity.recipient as Activity['recipient'] | undefined)?.id;
  if (activity.membersAdded?.some(isBot)) return 'added';
  return activity.membersRemoved?.some(isBot) ? 'removed' : null;
}

function welcome(context: TurnContext, ports: InstallationPorts): Promise<void> {
  switch (placeOf(context.activity)) {
    case 'personal':
      return welcomePerson(context, ports);
    case 'channel':
      return welcomeTeam(context, ports);
    case 'group':
      return welcomeGroup(context, ports);
  }
}

/** Teams tells of a group chat twice too; only one of the two names the members that were added. */
async function welcomeGroup(context: TurnContext, { language }: InstallationPorts): Promise<void> {
  if (context.activity.type !== 'conversationUpdate') return;
  await context.sendActivity(activityOf(groupWelcomeCard(textsIn(languageIn(context.activity, language)))));
}

async function welcomePerson(context: TurnContext, ports: InstallationPorts): Promise<void> {
  const person = await ports.directory.meet(await sightingOf(context, ports, { afresh: true }));
  if (!(await ports.directory.claimWelcome(person.id))) return;
  try {
    await sendWelcome(context, person, ports);
  } catch (error) {
    await ports.directory.unclaimWelcome(person.id);
    throw error;
  }
}

async function sendWelcome(context: TurnContext, person: Person, ports: InstallationPorts): Promise<void> {
  const { states } = await ports.readPlan();
  const owned = states.filter((state) => ports.roles.rolesFor(person.emails, state).includes('owner')).length;
  const holds = (role: 'manager' | 'coordinator'): boolean => ports.roles.hasRole(person.emails, role);
  const view = {
    owned,
    cardsPerWeek: ports.cardsPerWeek,
    manages: holds('manager'),
    coordinates: holds('coordinator'),
  };
  await context.sendActivity(activityOf(welcomeCard(view, textsIn(person.language))));
}

async function welcomeTeam(context: TurnContext, { directory, language, logger }: InstallationPorts): Promise<void> {
  const { activity } = context;
  const address = addressOf(activity);
  const { channel, team } = channelDataOf(activity);
  const name = channel?.name ?? team?.name ?? '';
  const { added } = await directory.meetChannel({
    id: address.conversationId,
    teamId: teamIdOf(activity),
    name,
    address,
    language,
  });
  if (!added) return;
  const member = activity.from.name ? null : await memberOf(context, activity.from.id, logger);
  await context.sendActivity(
    activityOf(teamWelcomeCard(activity.from.name || (member?.name ?? null), textsIn(language))),
  );
}

export function teamIdOf(activity: Activity): string {
  return channelDataOf(activity).team?.id ?? addressOf(activity).conversationId;
}
