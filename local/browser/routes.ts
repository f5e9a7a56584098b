import type { JsonObject } from '../world/json';
import { personByKey } from '../world/world';
import { appIdOf, commands, tabs } from './app-manifest';
import type { ChangeStream } from './change-stream';
import { conversationView, deskOf, isIn, personLine } from './desks';
import type { Setup } from './page-api';
import type { ActContext } from './person-acts';
import { NotThere, personActs } from './person-acts';

/** A request under /api, and what answers it. */
export interface ApiRequest {
  method: string;
  /** The parts of the path after /api, decoded. */
  parts: string[];
  body: JsonObject;
}

/** What the routes work on. */
export interface ApiContext extends ActContext {
  stream: ChangeStream;
  /** Makes the local Teams keep the time that the bot keeps. */
  followClock: (now: Date) => void;
}

const JOBS = ['send-reminders', 'post-digests', 'deliver'];

/** Answers a request of the page; throws NotThere for what is not there. */
export async function answerApi(context: ApiContext, { method, parts, body }: ApiRequest): Promise<object> {
  const [what = '', key = '', act = '', id = ''] = parts;
  const route = `${method} ${what}`;
  if (route === 'GET setup') return setupOf(context);
  if (route === 'PUT clock') return setClock(context, body);
  if (route === 'POST jobs') return runJob(context, key);
  if (what === 'people') return personRoute(context, { method, parts: [key, act, id], body });
  throw new NotThere(`No ${method} /api/${parts.join('/')}`);
}

async function setupOf(context: ApiContext): Promise<Setup> {
  const { teams, bot } = context;
  const { world } = teams;
  const now = await bot.now();
  if (now) context.followClock(now);
  return {
    botName: world.bot.name,
    botOrigin: bot.origin,
    appId: appIdOf(world.bot),
    tenantId: world.tenantId,
    people: [...world.people.values()].map(personLine),
    tabs,
    commands,
    jobs: JOBS,
    now: now?.toISOString() ?? null,
  };
}

async function setClock({ bot, stream, followClock }: ApiContext, body: JsonObject): Promise<object> {
  const now = await bot.setClock(String(body['now']));
  followClock(now);
  stream.send({ kind: 'clock', now: now.toISOString() });
  return { now: now.toISOString() };
}

async function runJob({ bot, teams }: ApiContext, name: string): Promise<object> {
  if (!JOBS.includes(name)) throw new NotThere(`No job ${name}`);
  const summary = await bot.runJob(name);
  await teams.settled();
  return { summary };
}

async function personRoute(context: ApiContext, { method, parts, body }: ApiRequest): Promise<object> {
  const [key = '', act = '', id = ''] = parts;
  const { world } = context.teams;
  if (!world.people.has(key)) throw new NotThere(`No person ${key}`);
  const record = personByKey(world, key);
  if (method === 'GET' && act === '') return deskOf(world, record, context.marks);
  if (method === 'GET' && act === 'conversations') {
    if (!isIn(world, record, id)) throw new NotThere(`No conversation ${id}`);
    return conversationView(world, record, id);
  }
  const perform = Object.hasOwn(personActs, act) ? personActs[act as keyof typeof personActs] : undefined;
  if (method !== 'POST' || !perform) throw new NotThere(`No ${method} ${act}`);
  return perform(context, context.teams.person(key), body);
}
