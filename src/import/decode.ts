import { PlanFileError } from './plan-file-error';

/** The most a plan file may hold. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * The text of a file: UTF-8, UTF-16 with or without a byte order mark, or else Windows Latin. Throws `PlanFileError`
 * where it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const control = /(?!\s)[^\P{Cc}\u0080-\u009F]/u.exec(text);
  if (control) {
    const line = text.slice(0, control.index).split('\n').length;
    throw new PlanFileError([`line ${line}: this is no text but binary data`]);
  }
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 1].map((offset) => shareOfZeros(bytes, offset));
  if ((zeros[1] ?? 0) > 0.4 && (zeros[0] ?? 0) < 0.1) return 'utf-16le';
  if ((zeros[0] ?? 0) > 0.4 && (zeros[1] ?? 0) < 0.1) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** How many of the first even or odd bytes are zero, as they are where Latin letters take two bytes. */
function shareOfZeros(bytes: Uint8Array, offset: number): number {
  const sample = bytes.slice(0, 1000).filter((_, index) => index % 2 === offset);
  return sample.length === 0 ? 0 : sample.filter((byte) => byte === 0).length / sample.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
