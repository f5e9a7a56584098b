import { z } from 'zod';
import { DIALOG_DONE } from './pages-addresses';

export { DIALOG_DONE, PAGES, REVIEW_SIZE, TABS } from './pages-addresses';

/** Verb of the buttons that open a dialog; with `msteams: {type: 'task/fetch'}` next to it (see `cards/elements.ts`). */
export const OPEN_DIALOG = 'openDialog';

/** What a button that opens a dialog carries. */
export const openDialogSchema = z.discriminatedUnion('dialog', [
  /** One milestone: its place, its history, the form. */
  z.object({ dialog: z.literal('milestone'), code: z.string().max(20) }),
  /** All open milestones of a goal, or (null) of everything the person manages. */
  z.object({ dialog: z.literal('review'), goal: z.string().max(20).nullable() }),
  /** What a channel follows, and when; opened in that channel. */
  z.object({ dialog: z.literal('settings') }),
]);

export type OpenDialog = z.infer<typeof openDialogSchema>;

export const dialogDoneSchema = z.object({ verb: z.literal(DIALOG_DONE), codes: z.array(z.string().max(20)).max(500) });

export type DialogDone = z.infer<typeof dialogDoneSchema>;
