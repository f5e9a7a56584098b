/** The search of the message extension, as the app package names it and Teams sends it back. */
export const SEARCH = { command: 'searchMilestones', parameter: 'query' } as const;
