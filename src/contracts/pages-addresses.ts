/**
 * The plain words that pages and bot share: addresses, tabs, and what a dialog gives back. Apart from the schemas, so
 * that a page in the browser carries no validator with it.
 */

/** Routes of the pages' HTTP API; bodies and answers stand in `pages-api.ts`. */
export const API = {
  plan: '/api/plan',
  /** The same, with what that channel follows. */
  planIn: (channelId: string) => `/api/plan?channel=${encodeURIComponent(channelId)}`,
  milestone: (code: string) => `/api/milestones/${encodeURIComponent(code)}`,
  reports: (code: string) => `/api/milestones/${encodeURIComponent(code)}/reports`,
  requests: (code: string) => `/api/milestones/${encodeURIComponent(code)}/requests`,
  reviewOptions: '/api/review/options',
  askAgain: '/api/review/ask-again',
  handOver: '/api/review/hand-over',
} as const;

/** What a page gives back when it closes: something was stored through the HTTP API, so cards that show it are to change. */
export const DIALOG_DONE = 'dialogDone';

/** Addresses of the pages, below the bot's own. Filters and codes stand in the query. */
export const PAGES = {
  /** `?view=mine|plan`, and the filters. */
  tab: '/pages/tab',
  /** `?code=P43.1` */
  milestone: '/pages/milestone',
  /** `?goal=SD+3` or `?department=…`; neither: everything the person manages. */
  review: '/pages/review',
} as const;

/** The size of a dialog with the review, in pixels: wide enough for its table. Teams makes it fit a smaller window. */
export const REVIEW_SIZE = { width: 1080, height: 680 } as const;

/** The tabs of the app package (`entityId`), and the view each opens. */
export const TABS = { mine: 'mijlpalen', plan: 'plan' } as const;
