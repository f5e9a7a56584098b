import type { StatusOrNone } from '../../src/domain/digest';
import { STATUS_ORDER } from '../shared/status-marks';

/** The colours of the page, for a canvas, which does not know the style sheet. */
export interface Palette {
  marks: Record<StatusOrNone, string>;
  text: string;
  quiet: string;
  line: string;
  shade: string;
  ground: string;
  today: string;
  onToday: string;
  font: string;
}

/** Reads them as they are now: with the theme of Teams, and with the forced colours of the system. */
export function readPalette(): Palette {
  const styles = getComputedStyle(document.documentElement);
  const read = (name: string): string => styles.getPropertyValue(`--${name}`).trim();
  return {
    marks: Object.fromEntries(STATUS_ORDER.map((status) => [status, read(status)])) as Record<StatusOrNone, string>,
    text: read('text'),
    quiet: read('quiet'),
    line: read('line'),
    shade: read('shade'),
    ground: read('card'),
    today: read('brand'),
    onToday: read('on-brand'),
    font: read('font'),
  };
}
