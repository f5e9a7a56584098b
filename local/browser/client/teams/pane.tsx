import { useEffect, useId, useState } from 'preact/hooks';
import type { Platform } from '../../../client/seat';
import { readTabLink, tabLink } from '../../app-manifest';
import type { ClickOutcome, Desk } from '../../page-api';
import { AppDialog } from './app-dialog';
import type { OpenDialog } from './app-dialog';
import { AppFrame } from './app-frame';
import type { FrameEars } from './app-frame';
import { Conversation } from './conversation';
import { useLiveData } from './live-data';
import type { MessageEars } from './message';
import { LanguageContext, usePage } from './page-state';
import { PaneHead } from './pane-head';
import { linesOf, viewOf } from './pane-view';
import type { PaneView } from './pane-view';
import { PlaceHead } from './place-head';
import { act, server } from './server';
import { ShareLink } from './share-link';
import { Sidebar } from './sidebar';
import { languageOf, textsOf } from './texts';
import { Toast } from './toast';
import type { ToastWords } from './toast';

interface PaneProps {
  who: string;
  onWho: (key: string) => void;
  onLanguage: (language: 'nl' | 'en') => void;
}

/** One person at their Teams. */
export function Pane({ who, onWho, onLanguage }: PaneProps) {
  const desk = useLiveData(
    who,
    () => server.desk(who),
    (event) => event.kind === 'changed',
  );
  const language = languageOf(desk?.locale ?? 'nl');
  useEffect(() => {
    if (desk) onLanguage(language);
  }, [desk?.locale]);
  if (!desk) return <section class="pane" aria-busy="true" />;
  return (
    <LanguageContext.Provider value={language}>
      <OpenPane key={who} desk={desk} onWho={onWho} />
    </LanguageContext.Provider>
  );
}

function OpenPane({ desk, onWho }: { desk: Desk; onWho: (key: string) => void }) {
  const { setup, theme } = usePage();
  const language = languageOf(desk.locale);
  const texts = textsOf[language];
  const prefix = useId();
  const [view, setView] = useState<PaneView>({ conversationId: desk.chat.id, tab: 'chat', opening: 0 });
  const [listShown, setListShown] = useState(true);
  const [platform, setPlatform] = useState<Platform>('Web');
  const [toast, setToast] = useState<ToastWords | undefined>(undefined);
  const [dialog, setDialog] = useState<OpenDialog | undefined>(undefined);
  const [shared, setShared] = useState<string | undefined>(undefined);

  const line = linesOf(desk).find(({ id }) => id === view.conversationId) ?? desk.chat;
  const tabs = setup.tabs.filter(({ scopes }) => scopes.includes(line.kind === 'channel' ? 'channel' : 'personal'));
  const tab = line.botIn && line.kind !== 'group' ? tabs.find(({ entityId }) => entityId === view.tab) : undefined;
  const say = (words: ToastWords | undefined) => setToast(words);
  const onFault = (fault: unknown) =>
    say({ kind: 'error', text: fault instanceof Error ? fault.message : String(fault) });
  const show = (next: PaneView) => {
    setView(next);
    setListShown(false);
    say(undefined);
  };

  const onPlatform = (next: Platform) => {
    setPlatform(next);
    setListShown(false);
  };
  const takeOutcome = ({ invalid, notice, dialog: opened }: ClickOutcome) => {
    const wrong = invalid.map(({ message }) => message).join(' ');
    say(wrong ? { kind: 'error', text: wrong } : notice);
    setDialog(opened && { kind: 'bot', dialog: opened });
  };
  const links: Pick<FrameEars, 'openTab' | 'openLink' | 'shareLink'> = {
    openTab: (link) => show(viewOf(desk, link, view.opening + 1)),
    openLink(link) {
      const target = readTabLink(link);
      if (target) links.openTab(target);
      else if (/^https:\/\/teams\.microsoft\.com\//.test(link)) say({ kind: 'message', text: texts.outside(link) });
      else if (/^(https?|mailto):/.test(link)) window.open(link, '_blank', 'noreferrer');
    },
    shareLink(subEntityId, label) {
      const channelId = line.kind === 'channel' ? { channelId: line.id } : {};
      setShared(tabLink(setup.appId, { entityId: view.tab, subEntityId, ...channelId }, label));
    },
  };
  const messageEars: MessageEars = {
    onLink: links.openLink,
    onClick: ({ id }, click) =>
      act(desk.key, 'click', { messageId: id, platform, theme, ...click }).then(takeOutcome, onFault),
  };
  const frameEars: FrameEars = {
    ...links,
    openDialog: (asked) => new Promise((answer) => setDialog({ kind: 'page', dialog: asked, answer })),
  };
  const setBotHere = (botIn: boolean) => {
    const done =
      line.kind === 'personal'
        ? act(desk.key, 'install', { installed: botIn })
        : line.kind === 'channel'
          ? act(desk.key, 'team-bot', { botIn })
          : act(desk.key, 'group-bot', { group: line.group, botIn });
    done.catch(onFault);
  };

  return (
    <section
      class={`pane ${platform === 'Web' ? '' : 'phone'} ${listShown ? 'shows-list' : 'shows-place'}`}
      lang={language}
      aria-label={desk.name}
    >
      <PaneHead {...{ desk, onWho, platform, onPlatform, onFault }} />
      <div class="pane-body">
        <Sidebar
          desk={desk}
          openId={line.id}
          onOpen={({ id }) => show({ conversationId: id, tab: 'chat', opening: view.opening })}
        />
        <div class="place">
          <PlaceHead
            {...{ desk, line, prefix, setBotHere }}
            tabs={line.botIn && line.kind !== 'group' ? tabs : []}
            chosen={tab?.entityId ?? 'chat'}
            onTab={(id) => show({ conversationId: line.id, tab: id, opening: view.opening + 1 })}
            onBack={() => setListShown(true)}
          />
          <Toast words={toast} onClose={() => say(undefined)} />
          <div
            id={`${prefix}-panel`}
            class="place-body"
            role="tabpanel"
            aria-labelledby={`${prefix}-${tab?.entityId ?? 'chat'}`}
          >
            {tab ? (
              <AppFrame
                key={`${view.tab} ${view.opening} ${desk.locale}`}
                url={setup.botOrigin + tab.path}
                title={tab.name[language]}
                {...{ desk, platform }}
                place={{
                  entityId: tab.entityId,
                  subEntityId: view.subEntityId,
                  channel: line.kind === 'channel' ? line : undefined,
                }}
                frameContext="content"
                ears={frameEars}
              />
            ) : (
              <Conversation
                {...{ desk, line, platform, onFault }}
                ears={messageEars}
                onAddBot={() => setBotHere(true)}
              />
            )}
          </div>
        </div>
      </div>
      {dialog && (
        <AppDialog
          key={dialogKey(dialog)}
          open={dialog}
          {...{ desk, platform }}
          ears={links}
          onOutcome={takeOutcome}
          onClose={() => setDialog(undefined)}
          onFault={onFault}
        />
      )}
      {shared !== undefined && <ShareLink link={shared} onClose={() => setShared(undefined)} />}
    </section>
  );
}

/** A next card in the same window keeps the window; another page is another window. */
function dialogKey(open: OpenDialog): string {
  return open.kind === 'bot' ? `bot ${open.dialog.url ?? ''}` : `page ${open.dialog.url ?? ''}`;
}
