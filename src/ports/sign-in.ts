/** Who holds a token, as Entra says: the object id and the tenant identify, the name is for showing only. */
export interface SignedIn {
  tenantId: string;
  aadObjectId: string;
  name: string;
}

/** Checks what a page brings as its proof of who is asking. */
export interface SignIn {
  /** Null for every token that is not good: forged, expired, for another audience, tenant or scope. Throws when Entra's keys cannot be had. */
  check(token: string): Promise<SignedIn | null>;
}

/** Local mode only: stands in for Entra. */
export interface LocalTokens {
  /** A signed token for a few minutes. */
  issue(signedIn: SignedIn): Promise<string>;
}
