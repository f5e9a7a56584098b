/** Control characters but for tab and line end, and the marks that turn the direction of what stands beside them. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What somebody typed, without the space around it and without what nobody sees but would upset a card or a sheet. */
export function typedText(given: string): string {
  return given
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .trim();
}
