import type { JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { AppError } from '../domain/app-error';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { SignIn } from '../ports/sign-in';
import { signedInOf } from './token-claims';

/** Where Entra is: its sign-in service, and the issuer of its older tokens. */
export interface EntraAddresses {
  login: string;
  sts: string;
}

const ENTRA: EntraAddresses = { login: 'https://login.microsoftonline.com', sts: 'https://sts.windows.net' };

export interface EntraSignInParts {
  appId: string;
  /** The only tenant whose people may sign in. */
  tenantId: string;
  /** Host of the bot's public address, as in `api://HOST/APP-ID`; null: none was set. */
  host: string | null;
  clock: Clock;
  logger: Logger;
  entra?: EntraAddresses;
}

const TOLERANCE_SECONDS = 60;

/** Checks tokens of Teams' single sign-on against the keys that Entra publishes for the tenant. */
export function createEntraSignIn({ entra = ENTRA, ...parts }: EntraSignInParts): SignIn {
  const { tenantId, clock, logger } = parts;
  const keyOf = publishedKeys(new URL(`${entra.login}/${tenantId}/discovery/v2.0/keys`));
  const rules: JWTVerifyOptions = {
    algorithms: ['RS256'],
    issuer: [`${entra.login}/${tenantId}/v2.0`, `${entra.sts}/${tenantId}/`],
    audience: audiencesOf(parts),
    clockTolerance: TOLERANCE_SECONDS,
    requiredClaims: ['exp'],
  };
  return {
    async check(token) {
      try {
        const { payload } = await jwtVerify(token, keyOf, { ...rules, currentDate: clock.now() });
        return signedInOf(payload, tenantId);
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error;
        logger.debug('a token was refused', { code: error.code });
        return null;
      }
    },
  };
}

function audiencesOf({ appId, host }: Pick<EntraSignInParts, 'appId' | 'host'>): string[] {
  const ofHost = host === null ? [] : [`api://${host}/${appId}`, `api://${host}/botid-${appId}`];
  return [appId, `api://${appId}`, `api://botid-${appId}`, ...ofHost];
}

/** Entra's keys, kept for a while. A key that it does not have makes a bad token; keys that cannot be had are a fault. */
function publishedKeys(address: URL): JWTVerifyGetKey {
  const published = createRemoteJWKSet(address);
  return async (header, token) => {
    try {
      return await published(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new AppError('sign-in-unavailable', 'the keys of Entra could not be read', { cause: error });
    }
  };
}
