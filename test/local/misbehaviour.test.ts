import type { LocalTeams } from '../../local/local-teams';
import { startBoth } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

let teams: LocalTeams;
let bot: TinyBot;

afterEach(async () => {
  await teams.close();
  await bot.close();
});

async function start(options = {}) {
  ({ teams, bot } = await startBoth(options));
  await teams.person('leider').installBot();
}

/** A plain request, as a bot without the SDK's own retries would make it. */
async function post(words: string, place = teams.person('leider').chatId) {
  const body = JSON.stringify({ type: 'message', text: words, summary: words });
  const headers = { 'content-type': 'application/json' };
  const url = `${teams.url}/v3/conversations/${encodeURIComponent(place)}/activities`;
  const response = await fetch(url, { method: 'POST', headers, body });
  const answered = (await response.json()) as { error?: { code: string } };
  return { status: response.status, code: answered.error?.code, retryAfter: response.headers.get('retry-after') };
}

const texts = () =>
  teams
    .person('leider')
    .chat()
    .map(({ text }) => text);

test('answers a status as often as it is told, with or without Retry-After', async () => {
  await start();
  const busy = teams.misbehave({ answer: { status: 429, retryAfterSeconds: 3 }, times: 1 });
  teams.misbehave({ answer: { status: 412 }, times: 1 });
  teams.misbehave({ match: { person: 'leider' }, answer: { status: 502 }, times: 1 });
  expect(await post('a')).toEqual({ status: 429, code: 'Throttled', retryAfter: '3' });
  expect(await post('b')).toEqual({ status: 412, code: 'PreconditionFailed', retryAfter: null });
  expect(await post('c')).toMatchObject({ status: 502 });
  expect(await post('d')).toMatchObject({ status: 201 });
  expect(texts()).toEqual(['d']);
  expect(busy.hits).toBe(1);
  expect(teams.requests.map(({ status }) => status)).toEqual([429, 412, 502, 201]);
  expect(teams.throttled()).toBe(1);
});

test('only what fits is struck, until it is told to behave', async () => {
  await start();
  await teams.person('manager').installBot();
  teams.misbehave({ match: { person: 'manager', method: 'POST', path: /activities$/ }, answer: { status: 500 } });
  const manager = teams.person('manager').chatId;
  expect(await post('a')).toMatchObject({ status: 201 });
  expect(await post('b', manager)).toMatchObject({ status: 500 });
  teams.behave();
  expect(await post('c', manager)).toMatchObject({ status: 201 });
});

test('cuts the connection before or after keeping the message, or keeps it and answers 500', async () => {
  await start();
  teams.misbehave({ answer: 'dropBefore', times: 1 });
  teams.misbehave({ answer: 'dropAfter', times: 1 });
  teams.misbehave({ answer: { status: 500, keeps: true }, times: 1 });
  await expect(post('voor')).rejects.toThrow();
  await expect(post('na')).rejects.toThrow();
  expect(await post('vijfhonderd')).toMatchObject({ status: 500 });
  expect(texts()).toEqual(['na', 'vijfhonderd']);
});

test('hangs until closed', async () => {
  await start();
  const silence = teams.misbehave({ answer: 'hang' });
  const waiting = post('a');
  const ended = expect(waiting).rejects.toThrow();
  while (silence.hits === 0) await new Promise((resolve) => setImmediate(resolve));
  await teams.close();
  await ended;
  expect(texts()).toEqual([]);
});

test('with limits, one request at a time in a conversation', async () => {
  await start({ limits: true, latencyMs: 20 });
  const answers = await Promise.all([post('a'), post('b')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  expect(texts()).toHaveLength(1);
});

test('with limits, the eighth message within a second is throttled', async () => {
  await start({ limits: true, latencyMs: 0 });
  const statuses: number[] = [];
  for (let index = 0; index < 8; index += 1) statuses.push((await post(`${index}`)).status);
  expect(statuses).toEqual([...Array<number>(7).fill(201), 429]);
  expect(teams.throttled()).toBe(1);
});
