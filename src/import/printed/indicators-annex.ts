import type { Indicator } from '../../domain/plan';
import type { Line } from './lines';
import type { Reading } from './reading';

/** An indicator of the annex with the line of its name. */
export interface PlacedIndicator {
  line: number;
  indicator: Indicator;
}

const FIELDS: [keyof Indicator, RegExp][] = [
  ['name', /^Benaming$/i],
  ['kind', /^Soort indicator$/i],
  ['method', /^Berekeningswijze$/i],
  ['source', /^Bron$/i],
  ['frequency', /^Meetfrequentie$/i],
  ['quality', /^Kwaliteitsbeoordeling$/i],
  ['usedIn', /^Reeds gebruikt in andere documenten$/i],
];

/** Reads the annex of indicators: blocks of labelled rows, each beginning with its name. */
export function readIndicatorsAnnex(lines: Line[], reading: Reading): PlacedIndicator[] {
  const found: PlacedIndicator[] = [];
  let field: keyof Indicator | null = null;
  for (const line of lines) {
    if (!line.trimmed) continue;
    const row = fieldOf(line);
    if (row?.field === 'name') found.push({ line: line.number, indicator: emptyIndicator() });
    const current = found.at(-1)?.indicator;
    reading.use(line.number, current ? 'indicator' : 'annex');
    if (!current) continue;
    if (row) current[(field = row.field)] = row.text;
    else if (field) goOn(current, field, line, reading);
  }
  for (const placed of found) checkFields(placed, reading);
  return found;
}

function fieldOf({ text }: Line): { field: keyof Indicator; text: string } | null {
  const [label = '', ...rest] = text.split('\t');
  const field = FIELDS.find(([, pattern]) => pattern.test(label.trim()))?.[0];
  return field ? { field, text: rest.join(' ').trim() } : null;
}

function goOn(indicator: Indicator, field: keyof Indicator, line: Line, reading: Reading): void {
  indicator[field] = `${indicator[field]} ${line.trimmed}`.trim();
  reading.report(line.number, 'line-broken', `Loopt door op een tweede regel: "${line.trimmed}"`);
}

function checkFields({ line, indicator }: PlacedIndicator, reading: Reading): void {
  const missing = FIELDS.map(([field]) => field).filter((field) => indicator[field] === '');
  if (missing.length === 0) return;
  reading.report(
    line,
    'indicator-field-missing',
    `Indicator "${indicator.name}" mist ${missing.length} van de 7 gegevens`,
  );
}

function emptyIndicator(): Indicator {
  return { name: '', kind: '', method: '', source: '', frequency: '', quality: '', usedIn: '' };
}
