import { z } from 'zod';
import { PUBLIC_PAGES } from '../src/contracts/public-pages';
import { botAddressFaults, webAddressFaults } from './web-address';

/** What differs from one tenant to the next. Addresses are without a slash at the end. */
export interface PackageSettings {
  /** App id of the Azure Bot, which is the id of the app in Teams too. */
  appId: string;
  /** Where Teams and people's browsers reach the bot. */
  publicUrl: string;
  developer: { name: string; website: string; privacy: string; terms: string };
}

export type ReadSettings = { ok: true; settings: PackageSettings } | { ok: false; faults: string[] };

/** Who offers the app, when nobody is named. */
const DEVELOPER = 'Mijlpaal';

/** An address of which those rules find no fault. */
const addressBy = (faultsOf: (url: URL) => string[]) =>
  z.string().superRefine((text, context) => {
    const faults = URL.canParse(text) ? faultsOf(new URL(text)) : ['is not an https address'];
    for (const fault of faults) context.addIssue(fault);
  });

const address = addressBy(webAddressFaults);
const missing = (what: string) => `is missing: ${what}`;

const schema = z.object({
  MicrosoftAppId: z
    .string(missing('the app id of the Azure Bot; local mode has none, and needs no package'))
    .pipe(z.guid('is not a GUID')),
  PUBLIC_URL: z
    .string(missing('the https address at which Teams reaches the bot, such as https://YOUR-HOST'))
    .transform((url) => url.replace(/\/+$/, ''))
    .pipe(addressBy(botAddressFaults)),
  DEVELOPER_NAME: z.string().max(32, 'is longer than 32 characters').default(DEVELOPER),
  WEBSITE_URL: address.optional(),
  PRIVACY_URL: address.optional(),
  TERMS_URL: address.optional(),
});

/**
 * Reads the part of the environment that the package needs; no secret is among it, so that a package can be made where
 * the bot does not run. An empty variable counts as absent. Who has no pages of their own, gets those that the bot serves.
 */
export function readPackageSettings(environment: Record<string, string | undefined>): ReadSettings {
  const given = Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
  const read = schema.safeParse(Object.fromEntries(given));
  if (!read.success)
    return { ok: false, faults: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const { MicrosoftAppId, PUBLIC_URL, DEVELOPER_NAME, WEBSITE_URL, PRIVACY_URL, TERMS_URL } = read.data;
  return {
    ok: true,
    settings: {
      appId: MicrosoftAppId,
      publicUrl: PUBLIC_URL,
      developer: {
        name: DEVELOPER_NAME,
        website: WEBSITE_URL ?? `${PUBLIC_URL}${PUBLIC_PAGES.about}`,
        privacy: PRIVACY_URL ?? `${PUBLIC_URL}${PUBLIC_PAGES.privacy}`,
        terms: TERMS_URL ?? `${PUBLIC_URL}${PUBLIC_PAGES.terms}`,
      },
    },
  };
}
