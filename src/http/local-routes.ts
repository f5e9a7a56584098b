import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { SettableClock } from '../clock';
import type { LocalTokens } from '../ports/sign-in';
import type { JobName, Jobs } from '../services/jobs';
import { JOB_NAMES } from '../services/jobs';

/** What local mode lets one steer from outside. */
export interface LocalControls {
  clock: SettableClock;
  jobs: Jobs;
  tokens: LocalTokens;
}

const clockSchema = z.object({ now: z.iso.datetime({ offset: true }) });

const whoSchema = z.object({ tenantId: z.guid(), aadObjectId: z.guid(), name: z.string().max(200) });

/** The clock, the jobs (contract) and tokens for the small Teams over HTTP; only there in local mode. */
export function addLocalRoutes(server: Server, { clock, jobs, tokens }: LocalControls): void {
  server.get('/local/clock', async (_request: Request, response: Response) => {
    response.send(200, { now: clock.now().toISOString() });
  });

  server.put('/local/clock', refuseOtherSites, async (request: Request, response: Response) => {
    const parsed = clockSchema.safeParse(jsonOf(request.body));
    if (parsed.success) clock.set(new Date(parsed.data.now));
    if (parsed.success) response.send(200, { now: clock.now().toISOString() });
    else response.send(400, { error: 'expected {"now": "2025-09-22T09:00:00+02:00"}' });
  });

  async function run(job: JobName, response: Response): Promise<void> {
    const now = clock.now().toISOString();
    response.send(200, { job, now, summary: await jobs[job]('asked') });
  }

  server.post('/local/jobs/:name', refuseOtherSites, async (request: Request, response: Response) => {
    const name = (request.params as { name: string }).name;
    if (isJob(name)) await run(name, response);
    else response.send(404, { error: `no job ${name}: choose from ${JOB_NAMES.join(', ')}` });
  });
  addTokenRoute(server, tokens);
}

/** A token for whoever the small Teams plays. */
function addTokenRoute(server: Server, tokens: LocalTokens): void {
  server.post('/local/token', refuseOtherSites, async (request: Request, response: Response) => {
    const who = whoSchema.safeParse(request.body);
    response.header('Cache-Control', 'no-store');
    if (!request.is('application/json')) response.send(415, { error: 'expected application/json' });
    else if (!who.success) response.send(400, { error: 'expected {"tenantId", "aadObjectId", "name"}' });
    else response.send(200, { token: await tokens.issue(who.data) });
  });
}

/** A page of another site, open in a browser on this machine, must not steer the bot: the browser says where it is from. */
function refuseOtherSites(request: Request, response: Response, next: Next): void {
  const { origin } = request.headers;
  if (origin === undefined || isLoopback(origin)) return next();
  response.send(403, { error: 'only for pages on this machine' });
  return next(false);
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);
}

/** By hand one easily forgets the content type: then the body comes as text. */
function jsonOf(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isJob(name: string): name is JobName {
  return JOB_NAMES.some((job) => job === name);
}
