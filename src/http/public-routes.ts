import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { PublicPage } from '../contracts/public-pages';
import { PUBLIC_PAGES } from '../contracts/public-pages';
import { textsIn } from '../texts/texts';
import { languageAsked } from './api-answer';
import { PUBLIC_STYLE_HASH, publicPage } from './public-page';

/** Nothing but the one style; the other headers are those of every answer. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${PUBLIC_STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'public, max-age=3600',
  Vary: 'Accept-Language',
};

const querySchema = z.object({ lang: z.enum(['nl', 'en']).optional().catch(undefined) });

/** What the bot is, what it keeps and on which terms, for anybody: in the language of `?lang=`, else of the browser, else Dutch. */
export function addPublicRoutes(server: Server): void {
  for (const page of Object.keys(PUBLIC_PAGES) as PublicPage[]) {
    const answer = async (request: Request, response: Response): Promise<void> => {
      const { lang } = querySchema.parse(request.query ?? {});
      const texts = textsIn(lang ?? languageAsked(request));
      response.sendRaw(200, publicPage(page, texts), { ...HEADERS, 'Content-Language': texts.language });
    };
    server.get(PUBLIC_PAGES[page], answer);
    server.head(PUBLIC_PAGES[page], answer);
  }
}
