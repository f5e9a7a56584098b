/** Where a JSON text breaks off, counted from 1, and what stands there. */
export interface SyntaxFault {
  line: number;
  column: number;
  found: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = String.raw`"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const TEXT = new RegExp(STRING, 'uy');
const SCALAR = new RegExp(`${STRING}|${NUMBER}|true|false|null`, 'uy');

/** Finds the first place where a text is no JSON; null where the whole text is JSON. */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const end = walk(text);
  return end.ok && end.at === text.length ? null : placeOf(text, end.at);
}

interface Step {
  at: number;
  ok: boolean;
}

/** Walks through the text with a stack of what is open, so that deep nesting is no danger. */
function walk(text: string): Step {
  const open: ('}' | ']')[] = [];
  let step = beginValue(text, skipSpace(text, 0), open);
  while (step.ok && open.length > 0) {
    step = afterValue(text, skipSpace(text, step.at), open);
  }
  return { ...step, at: skipSpace(text, step.at) };
}

/** Reads a scalar or an empty list or object, or opens one and begins its first value. */
function beginValue(text: string, start: number, open: ('}' | ']')[]): Step {
  let at = start;
  for (;;) {
    const mark = text[at];
    if (mark !== '{' && mark !== '[') return match(text, at, SCALAR);
    const closing = mark === '{' ? '}' : ']';
    at = skipSpace(text, at + 1);
    if (text[at] === closing) return { at: at + 1, ok: true };
    open.push(closing);
    const key = closing === '}' ? readKey(text, at) : { at, ok: true };
    if (!key.ok) return key;
    at = key.at;
  }
}

function afterValue(text: string, at: number, open: ('}' | ']')[]): Step {
  const closing = open.at(-1);
  if (text[at] === closing) {
    open.pop();
    return { at: at + 1, ok: true };
  }
  if (text[at] !== ',') return { at, ok: false };
  const next = skipSpace(text, at + 1);
  const key = closing === '}' ? readKey(text, next) : { at: next, ok: true };
  return key.ok ? beginValue(text, key.at, open) : key;
}

function readKey(text: string, at: number): Step {
  const key = match(text, at, TEXT);
  if (!key.ok) return key;
  const colon = skipSpace(text, key.at);
  return text[colon] === ':' ? { at: skipSpace(text, colon + 1), ok: true } : { at: colon, ok: false };
}

function match(text: string, at: number, pattern: RegExp): Step {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return { at: at + (found?.[0].length ?? 0), ok: found !== null };
}

function skipSpace(text: string, at: number): number {
  return match(text, at, SPACE).at;
}

function placeOf(text: string, at: number): SyntaxFault {
  const before = text.slice(0, at).split('\n');
  const rest = text.slice(at).split('\n')[0] ?? '';
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    found: at >= text.length ? 'the end of the file' : `"${rest.slice(0, 20)}"`,
  };
}
