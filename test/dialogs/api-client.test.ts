import { createApiClient } from '../../dialogs/shared/api-client';

const words = { offline: 'geen verbinding', signIn: 'niet aangemeld', unavailable: 'niet bereikbaar' };

interface Sent {
  address: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A client of an API that gives these answers, one a call; an answer that is an Error is a lost connection. */
function aClient(answers: (Response | Error)[], tokens = ['t1', 't2', 't3']) {
  const sent: Sent[] = [];
  const client = createApiClient({
    language: 'nl',
    words,
    getToken: async () => {
      const token = tokens.shift();
      if (token === undefined) throw new Error('no token');
      return token;
    },
    fetch: async (address, request) => {
      sent.push({
        address: address as string,
        headers: request?.headers as Record<string, string>,
        body: request?.body,
      });
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    },
  });
  return { client, sent };
}

const refusal = (error: string, status: number) =>
  Response.json({ error, errors: [{ field: null, message: 'van de bot' }] }, { status });
const messageOf = (message: string) => [{ field: null, message }];

describe('a call of a page to the bot', () => {
  it('says who asks and in which language', async () => {
    const { client, sent } = aClient([Response.json({ year: 2025 })]);
    expect(await client.get('/api/plan')).toEqual({ ok: true, value: { year: 2025 } });
    expect(sent).toEqual([
      { address: '/api/plan', headers: { Authorization: 'Bearer t1', 'Accept-Language': 'nl' }, body: undefined },
    ]);
  });

  it('asks for a token each time, and sends what is stored as JSON', async () => {
    const { client, sent } = aClient([Response.json({}), Response.json({})]);
    await client.post('/api/review/options', { codes: ['P1.1'] });
    await client.get('/api/plan');
    expect(sent.map(({ headers }) => headers['Authorization'])).toEqual(['Bearer t1', 'Bearer t2']);
    expect(sent[0]).toMatchObject({ headers: { 'Content-Type': 'application/json' }, body: '{"codes":["P1.1"]}' });
  });

  it('is tried once more, with a fresh token, when the token was refused', async () => {
    const { client, sent } = aClient([refusal('sign-in', 401), Response.json({ year: 2025 })]);
    expect(await client.get('/api/plan')).toEqual({ ok: true, value: { year: 2025 } });
    expect(sent.map(({ headers }) => headers['Authorization'])).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('is not tried a third time', async () => {
    const { client, sent } = aClient([refusal('sign-in', 401), refusal('sign-in', 401)]);
    expect(await client.get('/api/plan')).toMatchObject({ ok: false, refusal: { kind: 'sign-in' } });
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['a refusal of the bot', refusal('not-allowed', 403), 'not-allowed', 'van de bot'],
    ['a page of a proxy', new Response('<html>', { status: 502 }), 'unavailable', words.unavailable],
    ['an answer that is no JSON', new Response('<html>', { status: 200 }), 'unavailable', words.unavailable],
    ['no connection', new TypeError('Failed to fetch'), 'offline', words.offline],
  ] as const)('that meets %s says so', async (_, answer, kind, message) => {
    const { client, sent } = aClient([answer]);
    expect(await client.get('/api/plan')).toEqual({ ok: false, refusal: { kind, errors: messageOf(message) } });
    expect(sent).toHaveLength(1);
  });

  it('is not made when Teams gives no token', async () => {
    const { client, sent } = aClient([], []);
    expect(await client.get('/api/plan')).toEqual({
      ok: false,
      refusal: { kind: 'sign-in', errors: messageOf(words.signIn) },
    });
    expect(sent).toEqual([]);
  });
});
