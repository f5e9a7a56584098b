import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { SettableClock } from '../clock';
import type { JobName, Jobs } from '../services/jobs';
import { JOB_NAMES } from '../services/jobs';

/** What local mode lets one steer from outside. */
export interface LocalControls {
  clock: SettableClock;
  jobs: Jobs;
}

const clockSchema = z.object({ now: z.iso.datetime({ offset: true }) });

/** The clock and the jobs over HTTP (contract); only there in local mode. */
export function addLocalRoutes(server: Server, { clock, jobs }: LocalControls): void {
  server.get('/local/clock', async (_request: Request, response: Response) => {
    response.send(200, { now: clock.now().toISOString() });
  });

  server.put('/local/clock', async (request: Request, response: Response) => {
    const parsed = clockSchema.safeParse(jsonOf(request.body));
    if (parsed.success) clock.set(new Date(parsed.data.now));
    if (parsed.success) response.send(200, { now: clock.now().toISOString() });
    else response.send(400, { error: 'expected {"now": "2025-09-22T09:00:00+02:00"}' });
  });

  async function run(job: JobName, response: Response): Promise<void> {
    const now = clock.now().toISOString();
    response.send(200, { job, now, summary: await jobs[job]('asked') });
  }

  server.post('/local/jobs/:name', async (request: Request, response: Response) => {
    const name = (request.params as { name: string }).name;
    if (isJob(name)) await run(name, response);
    else response.send(404, { error: `no job ${name}: choose from ${JOB_NAMES.join(', ')}` });
  });
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
