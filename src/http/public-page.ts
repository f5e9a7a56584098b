import { createHash } from 'node:crypto';
import type { PublicPage } from '../contracts/public-pages';
import { PUBLIC_PAGES } from '../contracts/public-pages';
import type { Texts } from '../texts/texts';
import { textsIn } from '../texts/texts';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:42rem;margin:0 auto;padding:2rem 1rem;font:1rem/1.6 "Segoe UI",system-ui,sans-serif}' +
  'h1{font-size:1.75rem;line-height:1.3}h2{font-size:1.125rem;margin:2rem 0 0}nav ul{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;list-style:none}';

/** The one style that a public page may use, as a content security policy names it. */
export const PUBLIC_STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** A page that anybody may read, whole, as HTML in one language: with the way to the others and to the other language. */
export function publicPage(page: PublicPage, { language, publicPages }: Texts): string {
  const { title, sections } = publicPages[page];
  const other = textsIn(language === 'nl' ? 'en' : 'nl');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>`,
    ...sections.map(
      ({ heading, lines }) => `<h2>${escaped(heading)}</h2>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}`,
    ),
    '</main><nav aria-label="Mijlpaal"><ul>',
    ...others(page).map((name) => link(name, publicPages[name].title, language)),
    link(page, other.publicPages[page].title, other.language),
    '</ul></nav></body></html>',
  ].join('');
}

function others(page: PublicPage): PublicPage[] {
  return (Object.keys(PUBLIC_PAGES) as PublicPage[]).filter((name) => name !== page);
}

/** Relative, so that it holds below any address. */
function link(page: PublicPage, title: string, language: Texts['language']): string {
  return `<li><a href=".${PUBLIC_PAGES[page]}?lang=${language}" hreflang="${language}" lang="${language}">${escaped(title)}</a></li>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
