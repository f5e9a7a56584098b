/** A request of a page in a frame, as teams-js 2 posts it. */
export interface FrameRequest {
  id: number;
  func: string;
  args: unknown[];
  uuidAsString?: string;
}

/** What a page asks of its host, by teams-js' name; the answer is the list of arguments it gets back, or nothing. */
export type FrameFunctions = Record<string, (args: unknown[]) => unknown[] | void | Promise<unknown[] | void>>;

/** The host's end of a frame. */
export interface FrameHost {
  /** Tells the page something it did not ask for, such as a new theme; before it has begun it reads that by itself. */
  tell(func: string, args: unknown[]): void;
  detach(): void;
}

const TEAMS_JS = '2.58.0';

/** What this Teams can do for a page, in teams-js' words. */
const runtime = {
  apiVersion: 4,
  isNAAChannelRecommended: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    dialog: { url: { bot: {} }, card: { bot: {} }, update: {} },
    pages: { currentApp: {} },
  },
};

/** Plays Teams for the page in this frame: requests of this frame and origin only, answered to that origin only. */
export function hostFrame(
  frame: HTMLIFrameElement,
  { origin, frameContext, clientType }: { origin: string; frameContext: 'content' | 'task'; clientType: string },
  functions: FrameFunctions,
): FrameHost {
  const post = (message: unknown) => frame.contentWindow?.postMessage(message, origin);
  let started = false;
  const start = () => {
    started = true;
    return [frameContext, clientType, JSON.stringify(runtime), TEAMS_JS];
  };
  const all: FrameFunctions = { initialize: start, ...functions };
  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin || !isRequest(data)) return;
    const { id, func, args, uuidAsString } = data;
    const answer = Object.hasOwn(all, func) ? all[func] : undefined;
    void Promise.resolve(answer?.(Array.isArray(args) ? args : [])).then((given) => {
      if (given) post({ id, uuidAsString, args: given });
    });
  };
  window.addEventListener('message', onMessage);
  return {
    tell: (func, args) => {
      if (started) post({ func, args });
    },
    detach: () => window.removeEventListener('message', onMessage),
  };
}

function isRequest(data: unknown): data is FrameRequest {
  return typeof data === 'object' && data !== null && typeof (data as FrameRequest).func === 'string';
}
