import { SignJWT } from 'jose';
import { createSettableClock } from '../../src/clock';
import { createLocalSignIn } from '../../src/sign-in/local-sign-in';
import { createSignedTickets } from '../../src/tickets/signed-tickets';
import type { TestStores } from '../support/test-stores';
import { openTestStores } from '../support/test-stores';

const SOMEBODY = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  aadObjectId: '22222222-2222-4222-8222-222222222222',
  name: 'Projectleider onthaal',
};

let database: TestStores;
const clock = createSettableClock(new Date());
beforeEach(async () => {
  database = await openTestStores();
  clock.set(new Date('2025-09-22T07:00:00Z'));
});
afterEach(() => database.cleanUp());

const signIn = () => createLocalSignIn({ cells: database.stores.cells, clock });

describe('a local token', () => {
  it('says who it was issued to, also to another process', async () => {
    const token = await signIn().issue(SOMEBODY);
    expect(await signIn().check(token)).toEqual(SOMEBODY);
  });

  it('is void after five minutes', async () => {
    const token = await signIn().issue(SOMEBODY);
    clock.set(new Date('2025-09-22T07:04:58Z'));
    expect(await signIn().check(token)).toEqual(SOMEBODY);
    clock.set(new Date('2025-09-22T07:05:02Z'));
    expect(await signIn().check(token)).toBeNull();
  });

  it('is void on another database', async () => {
    const token = await signIn().issue(SOMEBODY);
    const other = await openTestStores();
    expect(await createLocalSignIn({ cells: other.stores.cells, clock }).check(token)).toBeNull();
    await other.cleanUp();
  });

  it.each([
    ['whom no GUID names', { aadObjectId: 'an' }],
    ['of no tenant', { tenantId: '' }],
  ])('for somebody %s is void', async (_case, fields) => {
    expect(await signIn().check(await signIn().issue({ ...SOMEBODY, ...fields }))).toBeNull();
  });

  it('is no ticket, and a ticket is no token', async () => {
    const tickets = createSignedTickets({ cells: database.stores.cells, clock });
    expect(await signIn().check(await tickets.issue('29:an', 'mijlpaal-local-pages'))).toBeNull();
    expect(await tickets.check(await signIn().issue(SOMEBODY), 'mijlpaal-local-pages')).toBeNull();
  });

  it.each(['', 'x', '..'])('is not %j', async (token) => {
    expect(await signIn().check(token)).toBeNull();
  });

  it('is not signed with a guess', async () => {
    const claims = { tid: SOMEBODY.tenantId, oid: SOMEBODY.aadObjectId, scp: 'access_as_user' };
    const forged = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5 minutes');
    forged.setIssuer('mijlpaal-local').setAudience('mijlpaal-local-pages');
    expect(await signIn().check(await forged.sign(new Uint8Array(32)))).toBeNull();
  });
});
