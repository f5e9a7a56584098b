import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PagesTexts } from '../../src/texts/pages-nl';
import type { ApiClient } from './api-client';
import type { TeamsHost } from './teams-host';

/** What every part of a page may need. */
export interface PageTools {
  host: TeamsHost;
  api: ApiClient;
  texts: PagesTexts;
  /** Says a result to who listens to the page; it must be in sight too. */
  announce: (sentence: string) => void;
}

export const PageToolsContext = createContext<PageTools | null>(null);

export function usePageTools(): PageTools {
  const tools = useContext(PageToolsContext);
  if (!tools) throw new Error('a part of a page stands outside renderPage');
  return tools;
}
