/** What local mode of the bot lets one steer, over HTTP. */
export interface BotControls {
  /** Where the bot's pages stand. */
  origin: string;
  /** The bot's clock; undefined where the bot has none to steer. */
  now(): Promise<Date | undefined>;
  setClock(now: string): Promise<Date>;
  /** Runs a job to its end; gives its counts. */
  runJob(name: string): Promise<Record<string, number>>;
  /** The token that stands in for Teams' single sign-on. */
  token(who: { tenantId: string; aadObjectId: string; name: string }): Promise<string>;
}

/** The bot did not do it; the message is for the person at the page. */
export class BotRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const WAIT_MS = 10_000;
const JOB_WAIT_MS = 120_000;

/** Steers the bot at this address. */
export function createBotControls(botUrl: string): BotControls {
  const { origin } = new URL(botUrl);
  const ask = (route: string, init: RequestInit = {}, waitMs = WAIT_MS) => askBot(`${origin}${route}`, init, waitMs);
  const put = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) });
  return {
    origin,
    async now() {
      const answer = await ask('/local/clock').catch((fault: unknown) => {
        if (fault instanceof BotRefusal) return undefined;
        throw fault;
      });
      return answer && new Date(String(answer['now']));
    },
    setClock: async (now) => new Date(String((await ask('/local/clock', put('PUT', { now })))['now'])),
    async runJob(name) {
      const answer = await ask(`/local/jobs/${encodeURIComponent(name)}`, { method: 'POST' }, JOB_WAIT_MS);
      return answer['summary'] as Record<string, number>;
    },
    token: async (who) => String((await ask('/local/token', put('POST', who)))['token']),
  };
}

async function askBot(url: string, init: RequestInit, waitMs: number): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { headers, ...init, signal: AbortSignal.timeout(waitMs) }).catch(
    (fault: unknown) => {
      throw new BotRefusal(502, `The bot did not answer: ${fault instanceof Error ? fault.message : String(fault)}`);
    },
  );
  const text = await response.text();
  if (!response.ok) throw new BotRefusal(502, `${new URL(url).pathname} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}
