/** A piece of a text: words, or the address of a page outside. */
export type TextPiece = { kind: 'words'; words: string } | { kind: 'link'; address: string };

const LINK = /https:\/\/[^\s<>"“”]+/g;

/** Finds the https addresses in a text; a stop or bracket after one is no part of it. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) pieces.push({ kind: 'words', words: text.slice(end, match.index) });
    pieces.push({ kind: 'link', address });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ kind: 'words', words: text.slice(end) });
  return pieces;
}

function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?'’]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare;
}
