import { readFileSync } from 'node:fs';
import { browserBuildPath } from '../cards/adaptive-cards';
import type { JsonObject } from '../world/json';
import { teamsHostConfig } from './host-config';
import { pageScript } from './page-script';
import { pageStyle } from './page-style';

/** A card, and whose it is or what it shows. */
export interface PageCard {
  caption: string;
  card: JsonObject;
}

/** A part of the page: a heading, lines of words, cards. */
export interface PageSection {
  heading: string;
  lines?: string[];
  cards: PageCard[];
}

/** One HTML file, needing nothing from the network, that shows cards as Teams draws them: light or dark, phone or full width. */
export function renderPage(title: string, sections: PageSection[]): string {
  const cards = sections.flatMap((section) => section.cards.map(({ card }) => card));
  const data = { cards, hostConfigs: { light: teamsHostConfig('light'), dark: teamsHostConfig('dark') } };
  let drawn = 0;
  const body = sections.map((section) => sectionHtml(section, () => drawn++)).join('\n');
  return `<!doctype html>
<html lang="nl" data-width="full">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><button id="theme" type="button"></button><button id="width" type="button"></button></header>
<main>
${body}
</main>
<script type="application/json" id="cards">${safeJson(data)}</script>
<script>${libraryForBrowser()}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function sectionHtml({ heading, lines = [], cards }: PageSection, nextCard: () => number): string {
  const words = lines.map((line) => `<p class="line">${escapeHtml(line)}</p>`);
  const messages = cards.map(({ caption }) => messageHtml(caption, nextCard()));
  return `<section><h2>${escapeHtml(heading)}</h2>\n${[...words, ...messages].join('\n')}</section>`;
}

function messageHtml(caption: string, index: number): string {
  return `<article class="message"><div class="avatar" aria-hidden="true">M</div><div class="said">
<p class="sender"><b>Mijlpaal</b>${escapeHtml(caption)}</p><div class="bubble" data-card="${index}"></div></div></article>`;
}

/** JSON that no title can break out of: every < is written as an escape. */
function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

function libraryForBrowser(): string {
  const code = readFileSync(browserBuildPath(), 'utf8');
  return code.replace(/<\/script/gi, '<\\/script').replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
