import { TABS } from './pages-addresses';

/** Stands for the app in links of the local Teams, which opens them itself. */
export const LOCAL_APP_ID = 'local';

/** What the plan shows when a link opens it: the names of its filters, as they stand in its address. */
export interface PlanLink {
  view: keyof typeof TABS;
  goal?: string;
  project?: string;
  status?: string;
  late?: '1';
  words?: string;
  /** The milestone that opens at once. */
  milestone?: string;
}

/** A link that opens a tab of the app in Teams. `subPage`: the query that the tab reads, such as `view=plan&goal=SD+3`. */
export function deepLink(appId: string, tab: string, { subPage, label }: { subPage: string; label: string }): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: subPage }));
  const place = `${encodeURIComponent(appId)}/${encodeURIComponent(tab)}`;
  return `https://teams.microsoft.com/l/entity/${place}?label=${encodeURIComponent(label)}&context=${context}`;
}

/** The link that opens the plan on these filters. */
export function planLink(appId: string, { view, ...filter }: PlanLink, label: string): string {
  const subPage = new URLSearchParams({ view, ...filter }).toString();
  return deepLink(appId, TABS[view], { subPage, label });
}
