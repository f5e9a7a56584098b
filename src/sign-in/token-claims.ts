import type { JWTPayload } from 'jose';
import type { SignedIn } from '../ports/sign-in';

/** The one permission that the app registration gives to Teams' pages. */
export const SCOPE = 'access_as_user';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Who the claims of a verified token are about; null when one that is needed is not there. `tenantId` null: any tenant. */
export function signedInOf({ oid, tid, scp, name }: JWTPayload, tenantId: string | null): SignedIn | null {
  if (!isGuid(oid) || !isGuid(tid) || !hasScope(scp)) return null;
  if (tenantId !== null && tid.toLowerCase() !== tenantId.toLowerCase()) return null;
  return {
    tenantId: tid.toLowerCase(),
    aadObjectId: oid.toLowerCase(),
    name: typeof name === 'string' ? name : '',
  };
}

function isGuid(claim: unknown): claim is string {
  return typeof claim === 'string' && GUID.test(claim);
}

function hasScope(claim: unknown): boolean {
  return typeof claim === 'string' && claim.split(' ').includes(SCOPE);
}
