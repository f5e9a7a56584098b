/** A line of the document; `number` counts from 1. `text` is as printed, without what stands after its last letter. */
export interface Line {
  number: number;
  text: string;
  /** The same without the space around it. */
  trimmed: string;
}

/** The lines of a document; page breaks count as space, and a byte order mark is left out. */
export function splitLines(document: string): Line[] {
  return document
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => {
      const text = raw.replace(/\f/g, '').replace(/ +$/, '');
      return { number: index + 1, text, trimmed: text.trim() };
    });
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = new RegExp(`[${SUPERSCRIPTS}]+`, 'g');

/** A text without its footnote marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '');
}

/** The numbers of the footnotes that the lines refer to with a raised figure. */
export function footnoteNumbers(lines: Line[]): ReadonlySet<string> {
  const marks = lines.flatMap(({ trimmed }) => trimmed.match(MARK) ?? []);
  return new Set(marks.map((mark) => [...mark].map((figure) => SUPERSCRIPTS.indexOf(figure)).join('')));
}

/** Whether a line is only the number of a page. */
export function isPageNumber({ trimmed }: Line): boolean {
  return /^(?:(?:pagina|blz\.?|p\.) ?)?\d{1,3}(?: ?(?:\/|van) ?\d{1,3})?$/i.test(trimmed);
}

/** Whether a line is the text of one of these footnotes, or refers to an annex under a bare number. */
export function isFootnote({ trimmed }: Line, numbers: ReadonlySet<string>): boolean {
  if (new RegExp(`^[${SUPERSCRIPTS}]+\\s*\\S`).test(trimmed)) return true;
  const bare = /^(\d{1,2}) (?=\p{Lu})/u.exec(trimmed)?.[1];
  if (bare === undefined || /\(\d{1,2}\/\d{1,2}\/\d{4}\)$/.test(trimmed)) return false;
  return numbers.has(bare) || /^\d{1,2} Bijlage /.test(trimmed);
}
