/** Pages that anybody may read, below the bot's own address: the app's store entry in Teams links to them. */
export const PUBLIC_PAGES = { about: '/about', privacy: '/privacy', terms: '/terms' } as const;

export type PublicPage = keyof typeof PUBLIC_PAGES;
