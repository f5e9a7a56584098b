import { findAction, isDialogAction } from '../cards/find-action';
import { usableInputs } from '../cards/fill-in';
import type { Dialog } from '../client/dialog';
import type { DialogOutcome } from '../client/dialogs';
import type { Person } from '../client/person';
import type { SubmitResult } from '../client/submit';
import type { LocalTeams } from '../local-teams';
import type { JsonObject } from '../world/json';
import { isObject, textOf } from '../world/json';
import { messagesIn } from '../world/messages';
import { personByKey } from '../world/world';
import type { BotControls } from './bot-controls';
import { isIn } from './desks';
import type { ClickOutcome, PersonActs, Seat } from './page-api';
import type { ReadMarks } from './read-marks';

/** What acts work on. */
export interface ActContext {
  teams: LocalTeams;
  bot: BotControls;
  marks: ReadMarks;
}

/** The page asked for something that is not there to do. */
export class NotThere extends Error {}

type Act<Name extends keyof PersonActs> = (
  context: ActContext,
  person: Person,
  body: JsonObject,
) => Promise<PersonActs[Name]['answer']>;

/** Everything a person can do at the page, by the name in its address; see `PersonActs` for bodies and answers. */
export const personActs: { [Name in keyof PersonActs]: Act<Name> } = {
  async say({ teams }, person, body) {
    const threadId = textOf(body['threadId']);
    const conversationId = placeFor(teams, person, body);
    const id = await person.saysAt(
      { conversationId, ...(threadId === undefined ? {} : { threadId }) },
      words(body, 'text'),
    );
    return { id };
  },

  async read({ teams, marks }, person, body) {
    const conversationId = placeFor(teams, person, body);
    const messages = messagesIn(teams.world, conversationId).length;
    if (marks.seen(person.key, conversationId) === messages) return {};
    marks.mark(person.key, conversationId, messages);
    teams.signals.changed();
    return {};
  },

  async click({ teams }, person, body) {
    const message = person.sees(words(body, 'messageId'));
    placeFor(teams, person, message as unknown as JsonObject);
    const name = { place: Number(body['place']) };
    const action = findAction(message.card ?? {}, name);
    const inputs = inputsFor(message.card ?? {}, action, body);
    const { platform, theme } = seatOf(body);
    if (isDialogAction(action))
      return toOutcome(await person.openDialog(message, inputs, { action: name, platform, theme }));
    const client = platform === 'Web' ? 'desktop' : 'mobile';
    return toOutcome(await person.submit(message, inputs, { action: name, client, platform }));
  },

  async 'submit-dialog'(_context, person, body) {
    const dialog = body['dialog'];
    if (!isObject(dialog)) throw new NotThere('No dialog to submit');
    const seat = seatOf(body);
    const opened = dialog as unknown as Dialog;
    if (!opened.card) return toOutcome(await person.submitDialog(opened, { result: body['result'] }, seat));
    const name = { place: Number(body['place']) };
    const inputs = inputsFor(opened.card, findAction(opened.card, name), body);
    return toOutcome(await person.submitDialog(opened, { inputs }, { action: name, ...seat }));
  },

  async search({ teams }, person, body) {
    const { platform } = seatOf(body);
    const conversationId = placeFor(teams, person, body);
    const { results, text } = await person.searchExtension(words(body, 'query'), { conversationId, platform });
    return { results, ...(text === undefined ? {} : { text }) };
  },

  async insert({ teams }, person, body) {
    const { attachment } = body;
    if (!isObject(attachment)) throw new NotThere('No card to insert');
    const threadId = textOf(body['threadId']);
    const place = { conversationId: placeFor(teams, person, body), ...(threadId === undefined ? {} : { threadId }) };
    return { id: person.insertResult(place, attachment) };
  },

  async install(_context, person, body) {
    await (body['installed'] === true ? person.installBot() : person.removeBot());
    return {};
  },

  async 'team-bot'({ teams }, person, body) {
    await (body['botIn'] === true ? teams.addBotToTeam(person.key) : teams.removeBotFromTeam(person.key));
    return {};
  },

  async 'group-bot'({ teams }, person, body) {
    const group = words(body, 'group');
    await (body['botIn'] === true
      ? teams.addBotToGroup(group, person.key)
      : teams.removeBotFromGroup(group, person.key));
    return {};
  },

  async locale({ teams }, person, body) {
    personByKey(teams.world, person.key).locale = words(body, 'locale');
    teams.signals.changed();
    return {};
  },

  async token({ teams, bot }, { aadObjectId, name }) {
    return { token: await bot.token({ tenantId: teams.tenantId, aadObjectId, name }) };
  },
};

function words(body: JsonObject, field: string): string {
  const text = textOf(body[field])?.trim();
  if (!text) throw new NotThere(`There is no ${field}`);
  return text;
}

/** The conversation of a body, when this person is in it. */
function placeFor({ world }: LocalTeams, person: Person, body: JsonObject): string {
  const conversationId = words(body, 'conversationId');
  if (!isIn(world, personByKey(world, person.key), conversationId))
    throw new NotThere(`No conversation ${conversationId}`);
  return conversationId;
}

function seatOf(body: JsonObject): Seat {
  const { platform, theme } = body;
  return {
    platform: platform === 'Android' || platform === 'iOS' ? platform : 'Web',
    theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
  };
}

/** What was filled in, as far as this button takes it along. */
function inputsFor(
  card: JsonObject,
  action: Parameters<typeof usableInputs>[1],
  body: JsonObject,
): Record<string, string> {
  const filled = isObject(body['inputs']) ? body['inputs'] : {};
  const ids = usableInputs(card, action);
  const taken = ids.flatMap((id) => (typeof filled[id] === 'string' ? [[id, filled[id]] as const] : []));
  return Object.fromEntries(taken);
}

function toOutcome(result: Partial<SubmitResult & DialogOutcome>): ClickOutcome {
  const { invalid = [], notice, dialog, text, status = 200 } = result;
  const failed = status >= 300 && !notice && text === undefined;
  const told = failed ? { kind: 'error' as const, text: 'Something went wrong. Please try again.' } : notice;
  const said = text ? { kind: 'message' as const, text } : undefined;
  const shown = told ?? said;
  return { invalid, ...(shown ? { notice: shown } : {}), ...(dialog ? { dialog } : {}) };
}
