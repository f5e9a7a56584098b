import { request } from 'node:http';
import type { JsonObject } from '../world/json';
import type { Signals } from '../world/signals';
import type { World } from '../world/world';

/** What the bot answered over HTTP. */
export interface BotAnswer {
  status: number;
  /** Parsed where it is JSON; otherwise the text, or undefined when empty. */
  body: unknown;
}

/** The bot did not take an activity. */
export class BotFault extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`The bot answered ${status}: ${typeof body === 'string' ? body : JSON.stringify(body)}`);
  }
}

/** Delivers activities to the bot. */
export interface BotClient {
  connect(url: string): void;
  /** Posts an activity and gives the answer, whatever its status; 504 after the time Teams waits. */
  post(activity: JsonObject): Promise<BotAnswer>;
  /** The same, throwing BotFault unless the bot takes it. */
  deliver(activity: JsonObject): Promise<BotAnswer>;
}

/** A client for the bot at `botUrl`; the service URL and the recipient are filled in on every activity. */
export function createBotClient(world: World, signals: Signals, serviceUrl: () => string): BotClient {
  let botUrl = world.options.botUrl;
  const timeoutMs = world.options.botTimeoutMs ?? 15_000;
  const post = (activity: JsonObject) => {
    if (botUrl === undefined) return Promise.reject(new Error('No bot yet: give botUrl, or call connectBot(url)'));
    const conversation = activity['conversation'] as { id: string };
    const headers = { 'x-ms-conversation-id': encodeURI(conversation.id), 'x-ms-tenant-id': world.tenantId };
    const complete = { channelId: 'msteams', serviceUrl: serviceUrl(), recipient: world.bot, ...activity };
    return signals.track(postJson({ url: botUrl, json: complete, headers, timeoutMs }));
  };
  return {
    connect: (url) => void (botUrl = url),
    post,
    async deliver(activity) {
      const answer = await post(activity);
      if (answer.status >= 300) throw new BotFault(answer.status, answer.body);
      return answer;
    },
  };
}

interface Post {
  url: string;
  json: JsonObject;
  headers: Record<string, string>;
  timeoutMs: number;
}

function postJson({ url, json, headers, timeoutMs }: Post): Promise<BotAnswer> {
  return new Promise((resolve, reject) => {
    const payload = Buffer.from(JSON.stringify(json));
    const length = { 'content-type': 'application/json; charset=utf-8', 'content-length': payload.length };
    const outgoing = request(url, { method: 'POST', agent: false, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, body: parse(Buffer.concat(chunks).toString('utf8')) });
      });
    });
    const timer = setTimeout(() => {
      resolve({ status: 504, body: `GatewayTimeout: no answer within ${timeoutMs} ms` });
      outgoing.destroy();
    }, timeoutMs);
    outgoing.on('error', (fault) => {
      clearTimeout(timer);
      reject(fault);
    });
    outgoing.end(payload);
  });
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
