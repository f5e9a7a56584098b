import { useState } from 'preact/hooks';
import type { Dialog } from '../../../client/dialog';
import type { Platform } from '../../../client/seat';
import type { ClickOutcome, Desk } from '../../page-api';
import { AppFrame } from './app-frame';
import type { FrameEars, PageDialog } from './app-frame';
import { CardView } from './card-view';
import type { CardClick } from './drawn-card';
import { Modal } from './modal';
import { usePage } from './page-state';
import { act } from './server';

/** A dialog that is open: asked for by a card of the bot, or by a tab that waits for its result. */
export type OpenDialog =
  | { kind: 'bot'; dialog: Dialog }
  | { kind: 'page'; dialog: PageDialog; answer: (given: [string | null, unknown]) => void };

interface DialogProps {
  open: OpenDialog;
  desk: Desk;
  platform: Platform;
  ears: Pick<FrameEars, 'openTab' | 'openLink' | 'shareLink'>;
  /** The bot answered: another dialog, words, or nothing. */
  onOutcome: (outcome: ClickOutcome) => void;
  onClose: () => void;
  onFault: (fault: unknown) => void;
}

/** A dialog with a page or a card of the bot in it. */
export function AppDialog(props: DialogProps) {
  const { open, desk, platform } = props;
  const { theme } = usePage();
  const [busy, setBusy] = useState(false);
  const [size, setSize] = useState<{ width?: number | string; height?: number | string }>({});
  const { title = '', width = 'medium', height = 'medium', url, card } = open.dialog;
  const close = () => {
    if (open.kind === 'page') open.answer(['User cancelled/closed the task module.', undefined]);
    props.onClose();
  };
  const submit = async (what: { result?: unknown } & Partial<CardClick>) => {
    if (open.kind !== 'bot' || busy) return;
    setBusy(true);
    const sent = act(desk.key, 'submit-dialog', { dialog: open.dialog, platform, theme, ...what });
    await sent.then(props.onOutcome, props.onFault);
    setBusy(false);
  };
  const complete = (result: unknown) => {
    if (open.kind === 'page') {
      open.answer([null, result]);
      props.onClose();
    } else if (result === undefined || result === null || result === '') props.onClose();
    else void submit({ result });
  };
  const ears: FrameEars = {
    ...props.ears,
    complete,
    resize: (asked) => setSize(asked),
    openTab: (link) => {
      close();
      props.ears.openTab(link);
    },
  };
  const place = { entityId: '' };
  return (
    <Modal title={title} width={size.width ?? width} height={size.height ?? height} onClose={close}>
      {url !== undefined ? (
        <AppFrame {...{ url, title, desk, platform, place, ears }} frameContext="task" />
      ) : (
        <div class="modal-card">
          <CardView
            card={(card ?? {}) as Record<string, unknown>}
            busy={busy}
            ears={{ onClick: (click) => void submit(click), onLink: ears.openLink }}
          />
        </div>
      )}
    </Modal>
  );
}
