import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { themeName } from '../../../client/seat';
import type { Platform } from '../../../client/seat';
import { readTabLink } from '../../app-manifest';
import type { TabLink } from '../../app-manifest';
import type { Desk } from '../../page-api';
import { frameContextOf } from './frame-context';
import type { FramePlace } from './frame-context';
import { usePage, useTexts } from './page-state';
import { act } from './server';
import { hostFrame } from './teams-js-host';
import type { FrameFunctions, FrameHost } from './teams-js-host';

/** A dialog as a page asks for it. */
export interface PageDialog {
  url?: string;
  card?: unknown;
  title?: string;
  width?: number | string;
  height?: number | string;
}

/** What a page in a frame can have its surroundings do. */
export interface FrameEars {
  openTab: (link: TabLink) => void;
  openLink: (link: string) => void;
  shareLink: (subEntityId: string, label: string) => void;
  /** A tab opens a dialog; resolves with what teams-js gives back: [error, result]. */
  openDialog?(dialog: PageDialog): Promise<[string | null, unknown]>;
  /** A dialog gives its result and closes. */
  complete?(result: unknown): void;
  resize?(size: { width?: number | string; height?: number | string }): void;
}

interface FrameProps {
  url: string;
  title: string;
  desk: Desk;
  platform: Platform;
  place: FramePlace;
  frameContext: 'content' | 'task';
  ears: FrameEars;
}

/** A page of the bot in a frame, with this Teams as its host. */
export function AppFrame(props: FrameProps) {
  const page = usePage();
  const texts = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<FrameHost | undefined>(undefined);
  const latest = useRef({ props, page });
  latest.current = { props, page };
  const [loaded, setLoaded] = useState(false);
  const [fault, setFault] = useState('');
  const { url, title, frameContext, platform } = props;
  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const clientType = platform === 'Web' ? 'web' : platform.toLowerCase();
    const functions = functionsFor(() => latest.current, { clientType, onFault: setFault });
    host.current = hostFrame(frame.current, { origin: page.setup.botOrigin, frameContext, clientType }, functions);
    return () => host.current?.detach();
  }, [url, frameContext, platform]);
  useEffect(() => host.current?.tell('themeChange', [themeName(page.theme)]), [page.theme]);
  return (
    <div class="frame">
      {!loaded && !fault && <p class="frame-wait">{texts.loading}</p>}
      {fault && (
        <p class="frame-wait" role="alert">
          {texts.pageFailed(fault)}
        </p>
      )}
      <iframe
        ref={frame}
        title={title}
        src={url}
        referrerPolicy="origin"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads"
        onLoad={() => setLoaded(true)}
      />
    </div>
  );
}

type Latest = () => { props: FrameProps; page: ReturnType<typeof usePage> };

function functionsFor(
  latest: Latest,
  { clientType, onFault }: { clientType: string; onFault: (reason: string) => void },
): FrameFunctions {
  const ears = () => latest().props.ears;
  const openTab = (link: TabLink | undefined) => {
    if (link) ears().openTab(link);
    return [link !== undefined];
  };
  return {
    getContext: () => {
      const { props, page } = latest();
      return [frameContextOf(page, props.desk, { ...props.place, frameContext: props.frameContext, clientType })];
    },
    'authentication.getAuthToken': async () =>
      act(latest().props.desk.key, 'token', {}).then(
        ({ token }) => [true, token],
        (fault: unknown) => [false, fault instanceof Error ? fault.message : String(fault)],
      ),
    'tasks.startTask': async ([dialog]) => ears().openDialog?.(dialog ?? {}),
    'tasks.completeTask': ([result]) => ears().complete?.(result),
    'tasks.updateTask': ([size]) => ears().resize?.(size ?? {}),
    executeDeepLink: ([link]) => {
      ears().openLink(String(link));
      return [true];
    },
    'pages.navigateToApp': ([target]) => openTab(appTarget(target)),
    'pages.currentApp.navigateTo': ([target]) => openTab(appTarget(target)),
    shareDeepLink: ([subEntityId, label]) => ears().shareLink(wordsOf(subEntityId), wordsOf(label)),
    'settings.getSettings': () => {
      const { url, place } = latest().props;
      return [{ contentUrl: url, entityId: place.entityId }];
    },
    'appInitialization.failure': ([reason, message]) => onFault(wordsOf(message) || wordsOf(reason)),
  };
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Where navigateToApp points: a page of the app, or a whole link. */
function appTarget(target: unknown): TabLink | undefined {
  const { pageId, subPageId, channelId, webUrl } = (target ?? {}) as Record<string, string | undefined>;
  if (!pageId) return webUrl ? readTabLink(webUrl) : undefined;
  return {
    entityId: pageId,
    ...(subPageId ? { subEntityId: subPageId } : {}),
    ...(channelId ? { channelId } : {}),
  };
}
