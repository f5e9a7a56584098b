import { app, dialog, pages } from '@microsoft/teams-js';
import type { Language } from '../../src/domain/people';
import { isLoopback } from './loopback';
import { pageLanguage } from './page-language';

/** What Teams tells of the place where the page stands. */
export interface TeamsHost {
  language: Language;
  /** The app's id in this tenant's Teams; null where the host does not say. */
  appId: string | null;
  /** The tab (`entityId`) that was opened, and what a deep link asked of it. */
  tab: string | null;
  subPage: string | null;
  /** Whether the page is a dialog, and not a whole page in a tab. */
  isDialog: boolean;
  /** The channel around the page; null: it stands in the personal app. */
  channelId: string | null;
  opensDialogs: boolean;
  sharesLinks: boolean;
}

/** Joins Teams, and follows its theme and language from then on. Throws outside Teams. */
export async function joinTeams(): Promise<TeamsHost> {
  await app.initialize(localHosts());
  const context = await app.getContext();
  showTheme(context.app.theme);
  app.registerOnThemeChangeHandler(showTheme);
  app.notifySuccess().catch(ignore);
  return {
    language: pageLanguage(context.app.locale),
    appId: context.app.appId?.toString() ?? null,
    tab: context.page.id || null,
    subPage: context.page.subPageId || null,
    isDialog: String(context.page.frameContext) === 'task',
    channelId: context.channel?.id ?? null,
    opensDialogs: dialog.url.isSupported(),
    sharesLinks: pages.isSupported(),
  };
}

/** A host that does not answer "success" has its own way to show that the page is there. */
function ignore(): void {}

type Theme = 'default' | 'dark' | 'contrast';

function showTheme(theme: string): void {
  const known: Theme = theme === 'dark' || theme === 'contrast' ? theme : 'default';
  document.documentElement.dataset['theme'] = known;
  document.dispatchEvent(new Event(THEME_CHANGED));
}

/** Told to the document when the colours changed; a canvas draws itself again. */
export const THEME_CHANGED = 'theme-changed';

/** Only in local mode, which marks its pages, and only for a host on this machine: Teams itself comes over https. */
function localHosts(): string[] {
  if (!document.querySelector('meta[name="local-host"]')) return [];
  const { ancestorOrigins } = location;
  const parent = ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : '');
  return isLoopback(parent) ? [parent] : [];
}
