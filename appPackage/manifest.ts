import type { TeamsManifestV1D25 } from '@microsoft/app-manifest';
import { SEARCH } from '../src/contracts/message-extension';
import { PAGES, TABS } from '../src/contracts/pages-addresses';
import type { Texts } from '../src/texts/texts';
import { commandLists } from './command-lists';
import type { PackageSettings } from './package-settings';

/**
 * The manifest schema, generally available since January 2026. It is the first with `supportsChannelFeatures` (shared and
 * private channels), which Teams demands of every app for teams from then on. What later ones add (1.30 is the newest that
 * the validator carries) is for Copilot agents and Office add-ins, so they would only be refused where they are not known yet.
 */
const MANIFEST_VERSION = '1.25';

const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}`;
export const MANIFEST_SCHEMA = `${SCHEMAS}/MicrosoftTeams.schema.json`;
export const LOCALIZATION_SCHEMA = `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`;

/** A manifest of that schema. */
export type Manifest = TeamsManifestV1D25.TeamsManifestV1D25;

/** Behind the outline icon. */
const ACCENT_COLOR = '#0B4F6C';

/** What Teams is told of the app. `version`: MAJOR.MINOR.PATCH; `texts`: those of the default language. */
export function buildManifest(settings: PackageSettings, version: string, texts: Texts): Manifest {
  const { appId, publicUrl, developer } = settings;
  const { host } = new URL(publicUrl);
  return {
    $schema: MANIFEST_SCHEMA,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'nl', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    developer: {
      name: developer.name,
      websiteUrl: developer.website,
      privacyUrl: developer.privacy,
      termsOfUseUrl: developer.terms,
    },
    name: { short: texts.botName, full: texts.app.fullName },
    description: { short: texts.app.short, full: fullDescription(texts) },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT_COLOR,
    staticTabs: staticTabs(publicUrl, texts),
    bots: [bot(appId, texts)],
    composeExtensions: [searchExtension(appId, texts)],
    permissions: ['identity'],
    validDomains: [host],
    webApplicationInfo: { id: appId, resource: `api://${host}/${appId}` },
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}

function fullDescription({ app }: Texts): string {
  return app.full.join('\n\n');
}

/**
 * In a channel Teams shows the first static tab of a manifest, so the plan comes first. In the personal app the chat
 * precedes both.
 */
function staticTabs(publicUrl: string, { app }: Texts): NonNullable<Manifest['staticTabs']> {
  const page = (view: keyof typeof TABS) => ({
    entityId: TABS[view],
    name: app.tabs[view],
    contentUrl: `${publicUrl}${PAGES.tab}?view=${view}`,
  });
  return [
    { ...page('plan'), scopes: ['personal', 'team'], context: ['personalTab', 'channelTab'] },
    { ...page('mine'), scopes: ['personal'], context: ['personalTab'] },
  ];
}

function bot(appId: string, texts: Texts): NonNullable<Manifest['bots']>[number] {
  return {
    botId: appId,
    scopes: ['personal', 'team', 'groupChat'],
    isNotificationOnly: false,
    supportsFiles: false,
    commandLists: commandLists(texts),
  };
}

function searchExtension(
  appId: string,
  { app: { search } }: Texts,
): NonNullable<Manifest['composeExtensions']>[number] {
  return {
    botId: appId,
    commands: [
      {
        id: SEARCH.command,
        type: 'query',
        title: search.title,
        description: search.does,
        context: ['compose'],
        initialRun: true,
        parameters: [{ name: SEARCH.parameter, title: search.words, description: search.wordsHint, inputType: 'text' }],
      },
    ],
  };
}
