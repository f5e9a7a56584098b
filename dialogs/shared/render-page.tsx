import { authentication } from '@microsoft/teams-js';
import type { ComponentType } from 'preact';
import { render } from 'preact';
import { pagesEn } from '../../src/texts/pages-en';
import { pagesNl } from '../../src/texts/pages-nl';
import { createApiClient } from './api-client';
import { MessageBar } from './message-bar';
import type { PageTools } from './page-tools';
import { PageToolsContext } from './page-tools';
import type { TeamsHost } from './teams-host';
import { pageLanguage } from './page-language';
import { joinTeams } from './teams-host';

/** Joins Teams and shows the page there; outside Teams it says so. */
export async function renderPage(Page: ComponentType): Promise<void> {
  const root = document.getElementById('page');
  if (!root) return;
  try {
    const tools = toolsIn(await joinTeams());
    document.documentElement.lang = tools.host.language;
    render(
      <PageToolsContext.Provider value={tools}>
        <Page />
      </PageToolsContext.Provider>,
      root,
    );
  } catch {
    render(<OutsideTeams />, root);
  }
}

function toolsIn(host: TeamsHost): PageTools {
  const texts = host.language === 'nl' ? pagesNl : pagesEn;
  const api = createApiClient({
    language: host.language,
    getToken: () => authentication.getAuthToken(),
    fetch: window.fetch.bind(window),
    words: texts.fault,
  });
  return { host, api, texts, announce: createAnnouncer() };
}

/** A live region must stand in the page before something is said in it. */
function createAnnouncer(): (sentence: string) => void {
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.className = 'unseen';
  document.body.append(region);
  return (sentence) => {
    region.textContent = '';
    requestAnimationFrame(() => (region.textContent = sentence));
  };
}

function OutsideTeams() {
  const language = pageLanguage(navigator.language);
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = 'default';
  const texts = language === 'nl' ? pagesNl : pagesEn;
  return (
    <main class="page">
      <h1>{texts.appName}</h1>
      <MessageBar kind="info">{texts.fault.outsideTeams}</MessageBar>
    </main>
  );
}
