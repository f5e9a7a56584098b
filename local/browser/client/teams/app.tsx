import { useEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../../../client/seat';
import { cardStyle } from '../../../page/page-style';
import type { Setup } from '../../page-api';
import { LanguageContext, PageContext } from './page-state';
import { Pane } from './pane';
import { onServerEvent, server } from './server';
import { textsOf } from './texts';
import type { Language } from './texts';
import { TopBar } from './top-bar';

/** The whole page. */
export function App() {
  const [setup, setSetup] = useState<Setup | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyle);
    document.adoptedStyleSheets = [sheet];
    server.setup().then(setSetup, () => setFailed(true));
  }, []);
  if (failed) return <p class="wait">{textsOf.nl.noServer}</p>;
  return setup ? <OpenPage setup={setup} /> : <p class="wait">{textsOf.nl.loading}</p>;
}

function OpenPage({ setup }: { setup: Setup }) {
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useState<Language>('nl');
  const [[who, beside], setPanes] = usePanes(setup);
  const aheadMs = useClock(setup);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const other = setup.people.find(({ key }) => key !== who)?.key;
  return (
    <PageContext.Provider value={{ setup, theme, now: () => new Date(Date.now() + aheadMs) }}>
      <LanguageContext.Provider value={language}>
        <TopBar
          onTheme={setTheme}
          isSplit={beside !== undefined}
          onSplit={() => setPanes(beside === undefined && other !== undefined ? [who, other] : [who])}
        />
        <main class={beside === undefined ? 'panes' : 'panes split'}>
          <Pane
            who={who}
            onLanguage={setLanguage}
            onWho={(key) => setPanes(beside === undefined ? [key] : [key, beside])}
          />
          {beside !== undefined && (
            <Pane who={beside} onLanguage={() => undefined} onWho={(key) => setPanes([who, key])} />
          )}
        </main>
      </LanguageContext.Provider>
    </PageContext.Provider>
  );
}

/** The theme, kept in this browser; at first the system's own. */
function useTheme(): [Theme, (theme: Theme) => void] {
  const prefers = (query: string) => window.matchMedia(`(${query})`).matches;
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = localStorage.getItem('theme');
    if (kept === 'light' || kept === 'dark' || kept === 'contrast') return kept;
    return prefers('prefers-contrast: more') ? 'contrast' : prefers('prefers-color-scheme: dark') ? 'dark' : 'light';
  });
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [
    theme,
    (next) => {
      localStorage.setItem('theme', next);
      setTheme(next);
    },
  ];
}

/** Who is shown, and who beside: kept in the address, `#who=KEY&beside=KEY`. */
function usePanes(setup: Setup): [[string, string?], (panes: [string, string?]) => void] {
  const read = (): [string, string?] => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const known = (key: string | null) => setup.people.find((person) => person.key === key)?.key;
    const who = known(asked.get('who')) ?? setup.people[0]?.key ?? '';
    const beside = known(asked.get('beside'));
    return beside === undefined ? [who] : [who, beside];
  };
  const [panes, setPanes] = useState(read);
  useEffect(() => {
    const onHash = () => setPanes(read());
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return [
    panes,
    ([who, beside]) => {
      const hash = new URLSearchParams({ who, ...(beside === undefined ? {} : { beside }) });
      history.replaceState(null, '', `#${hash.toString()}`);
      setPanes(beside === undefined ? [who] : [who, beside]);
    },
  ];
}

/** By how many milliseconds the bot's clock is ahead of this machine's; follows when it is set. */
function useClock(setup: Setup): number {
  const loadedAt = useRef(Date.now());
  const ahead = (now: string | null, at: number) => (now === null ? 0 : new Date(now).getTime() - at);
  const [aheadMs, setAheadMs] = useState(() => ahead(setup.now, loadedAt.current));
  useEffect(() => onServerEvent((event) => event.kind === 'clock' && setAheadMs(ahead(event.now, Date.now()))), []);
  return aheadMs;
}
