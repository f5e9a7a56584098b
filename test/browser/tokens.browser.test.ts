import { generateKeyPair, SignJWT } from 'jose';
import type { Page } from 'playwright-core';
import { becomes, opensTab } from './support/acts';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.world.teams.person('huizen').installBot();
});
afterAll(() => stage.close());

interface Claims {
  [name: string]: unknown;
}

/** What the bot itself signed, read without its signature. */
async function goodClaims(): Promise<Claims> {
  const { teams, url } = stage.world;
  const { aadObjectId, name } = teams.person('huizen');
  const response = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenantId: teams.tenantId, aadObjectId, name }),
  });
  const { token } = (await response.json()) as { token: string };
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
}

async function signedByAStranger(claims: Claims): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'stranger' }).sign(privateKey);
}

/** Opens the tab as somebody whose Teams gives this token; answers everything the page then shows. */
async function seenWith(token: string): Promise<string> {
  const page: Page = await stage.open();
  await page.route('**/token', (route) => route.fulfill({ json: { token } }));
  await becomes(page, 'Projectleider huizen');
  const tab = await opensTab(page, 'mine');
  await tab.getByRole('heading').first().waitFor();
  const words = await tab.locator('body').innerText();
  await page.context().close();
  return words;
}

describe('a token that is no good sees nothing', () => {
  it.each<[string, (claims: Claims) => string | Promise<string>]>([
    ['forged', signedByAStranger],
    ['of another audience', (claims) => signedByAStranger({ ...claims, aud: 'somebody-else' })],
    ['of another tenant', (claims) => signedByAStranger({ ...claims, tid: '99999999-9999-4999-8999-999999999999' })],
    ['expired', (claims) => signedByAStranger({ ...claims, exp: 1 })],
    ['unsigned', (claims) => `${base64({ alg: 'none' })}.${base64(claims)}.`],
    ['garbage', () => 'no token at all'],
    ['empty', () => ''],
  ])('%s', async (_what, make) => {
    const words = await seenWith(await make(await goodClaims()));
    expect(words).not.toMatch(/P\d|Huis openen|mijlpalen op/);
    expect(words).toContain('Ik kan niet nagaan wie u bent.');
  });
});

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
