import { z } from 'zod';

/** Verb of the buttons that open a dialog; with `msteams: {type: 'task/fetch'}` next to it (see `cards/elements.ts`). */
export const OPEN_DIALOG = 'openDialog';

/** What a page gives back when it closes: something was stored through the HTTP API, so cards that show it are to change. */
export const DIALOG_DONE = 'dialogDone';

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

/** Addresses of the pages, below the bot's own. Filters and codes stand in the query. */
export const PAGES = {
  /** `?view=mine|plan`, and the filters. */
  tab: '/pages/tab',
  /** `?code=P43.1` */
  milestone: '/pages/milestone',
  /** `?goal=SD+3` or `?department=…`; neither: everything the person manages. */
  review: '/pages/review',
} as const;

/** The tabs of the app package (`entityId`), and the view each opens. */
export const TABS = { mine: 'mijlpalen', plan: 'plan' } as const;
