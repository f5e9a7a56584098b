import type { JsonObject } from '../world/json';

/** A word in both languages of the page. */
export interface Bilingual {
  nl: string;
  en: string;
}

/** A tab of the app: its id, its name, and its page below the bot's address. */
export interface AppTab {
  entityId: string;
  name: Bilingual;
  path: string;
  /** Where it stands: in a person's own app, or with every channel of the team too. */
  scopes: ('personal' | 'channel')[];
}

/** What an app package tells Teams, as far as this Teams plays it. */
export const tabs: AppTab[] = [
  {
    entityId: 'mijlpalen',
    name: { nl: 'Mijn mijlpalen', en: 'My milestones' },
    path: '/pages/tab?view=mine',
    scopes: ['personal'],
  },
  {
    entityId: 'plan',
    name: { nl: 'Het plan', en: 'The plan' },
    path: '/pages/tab?view=plan',
    scopes: ['personal', 'channel'],
  },
];

/** Words to say to the bot, offered above the composer. */
export const commands: Record<'personal' | 'place', Bilingual[]> = {
  personal: [
    { nl: 'mijn mijlpalen', en: 'my milestones' },
    { nl: 'wat is te laat in SD 3', en: "what's late in SD 3" },
    { nl: 'help', en: 'help' },
  ],
  place: [
    { nl: 'volg SD 3', en: 'follow SD 3' },
    { nl: 'digest nu', en: 'digest now' },
    { nl: 'help', en: 'help' },
  ],
};

/** The id a page reads as its app's: the bot's, without Teams' prefix. */
export function appIdOf({ id }: { id: string }): string {
  return id.replace(/^28:/, '');
}

/** A link to a tab of the app, as Teams makes it. */
export interface TabLink {
  entityId: string;
  subEntityId?: string;
  channelId?: string;
}

/** The tab a link points at; undefined for every link that is none. */
export function readTabLink(link: string): TabLink | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.hostname !== 'teams.microsoft.com') return undefined;
  const [, , kind, , entityId] = url.pathname.split('/');
  if (kind !== 'entity' || !entityId) return undefined;
  const { subEntityId, channelId } = contextOf(url);
  return {
    entityId: decodeURIComponent(entityId),
    ...(typeof subEntityId === 'string' ? { subEntityId } : {}),
    ...(typeof channelId === 'string' ? { channelId } : {}),
  };
}

/** A link to a place in a tab, as Teams copies it. */
export function tabLink(appId: string, { entityId, subEntityId, channelId }: TabLink, label: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId, channelId }));
  const path = `${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}`;
  return `https://teams.microsoft.com/l/entity/${path}?label=${encodeURIComponent(label)}&context=${context}`;
}

function contextOf(url: URL): JsonObject {
  try {
    return JSON.parse(url.searchParams.get('context') ?? '{}') as JsonObject;
  } catch {
    return {};
  }
}
