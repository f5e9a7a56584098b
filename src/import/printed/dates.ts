import { calendarDate } from '../calendar-date';
import type { AnomalyKind } from '../anomaly-kinds';

/** The end of an item taken apart. `irregular` lists what was not as it should be, with words for the coordinator. */
export interface DatedText {
  title: string;
  due: string | null;
  printedDate: string | null;
  irregular: { kind: AnomalyKind; text: string }[];
}

type ReadDate = Omit<DatedText, 'title'>;

const LAST_PARENTHESES = /^(?<title>.*?)\s*\((?<inner>[^()]*)\)\s*(?<stop>[.;,]?)$/su;
const NUMERIC = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*(\d{2,4})$/;
const COUNT = '(?:\\d+|een|één|twee|drie|vier|vijf|zes|tien|twaalf)';
const PERIOD = '(?:dag|week|weken|maand|maanden|kwartaal|trimester|semester|jaar)';
const RECURRENCE = new RegExp(
  `^(?:(?:minstens|minimaal|maximaal|ongeveer|telkens) )?(?:${COUNT} ?(?:keer|maal|x) (?:per|om de) ${PERIOD}` +
    `|(?:elke?|iedere?|per|om de) (?:${COUNT} )?${PERIOD}|(?:half|twee|drie|zes)?(?:dagelijks|wekelijks|maandelijks|jaarlijks)` +
    `|doorlopend|permanent|continu|recurrent)$`,
  'iu',
);
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const IN_WORDS = new RegExp(`^(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})$`, 'iu');
const INCOMPLETE = new RegExp(
  `^(?:${MONTHS.join('|')}|[QK][1-4]|(?:eerste|tweede|derde|vierde|1ste|2de|3de|4de) kwartaal|begin|midden|eind|einde|voorjaar|zomer|najaar|winter) (?:van )?\\d{4}$|^\\d{1,2}/\\d{4}$`,
  'iu',
);
const DATE_ANYWHERE = /\d{1,2}\/\d{1,2}\/\d{4}/;
const DATE_AT_END = /\(\d{1,2}\/\d{1,2}\/\d{4}\)\s*[.;,]?$/;

/**
 * Takes the date off the end of an item. Only a date, a recurrence or a part of a date counts: any other parentheses
 * stay in the title. A date that does not exist, or that leaves a choice, gives no `due`, but keeps `printedDate`.
 */
export function readDatedText(text: string): DatedText {
  const parts = LAST_PARENTHESES.exec(text)?.groups;
  const read = parts ? readDate((parts.inner ?? '').trim()) : null;
  if (!parts || !read) return { title: text, due: null, printedDate: null, irregular: misplaced(text) };
  const title = parts.title ?? '';
  const stop = parts.stop ? [{ kind: 'stop-after-date' as const, text: `Leesteken "${parts.stop}" na de datum` }] : [];
  return { ...read, title, irregular: [...read.irregular, ...stop, ...leftOver(title)] };
}

function readDate(printed: string): ReadDate | null {
  const numeric = NUMERIC.exec(printed);
  if (numeric) return readNumericDate(printed, numeric);
  const words = IN_WORDS.exec(printed);
  if (words) {
    const month = MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1;
    const due = calendarDate(Number(words[3]), month, Number(words[1]));
    return dateOf(printed, due, [unusual(printed)]);
  }
  if (RECURRENCE.test(printed)) {
    return dateOf(printed, null, [{ kind: 'date-recurring', text: `Geen datum maar "${printed}"` }], true);
  }
  if (INCOMPLETE.test(printed)) {
    return dateOf(printed, null, [{ kind: 'date-incomplete', text: `Onvolledige datum "${printed}"` }], true);
  }
  return null;
}

function readNumericDate(printed: string, [, day = '', separator, month = '', year = '']: RegExpExecArray): ReadDate {
  const due = year.length === 4 ? calendarDate(Number(year), Number(month), Number(day)) : null;
  const usual = separator === '/' && year.length === 4 && !/\s/.test(printed);
  const short = day.length === 1 || month.length === 1;
  return dateOf(
    printed,
    due,
    [
      ...(usual ? [] : [unusual(printed)]),
      ...(short ? [{ kind: 'date-without-zero' as const, text: `Datum zonder voorloopnul: ${printed}` }] : []),
    ],
    year.length !== 4,
  );
}

function dateOf(
  printedDate: string,
  due: string | null,
  irregular: DatedText['irregular'],
  explained = false,
): ReadDate {
  const impossible = { kind: 'date-impossible' as const, text: `Datum bestaat niet: ${printedDate}` };
  return { due, printedDate, irregular: due === null && !explained ? [...irregular, impossible] : irregular };
}

function unusual(printed: string): DatedText['irregular'][number] {
  return { kind: 'date-unusual', text: `Datum in een andere schrijfwijze: ${printed}` };
}

function leftOver(title: string): DatedText['irregular'] {
  if (!DATE_AT_END.test(title)) return [];
  return [{ kind: 'date-double', text: 'Meer dan één datum; de laatste telt' }];
}

function misplaced(text: string): DatedText['irregular'] {
  const date = DATE_ANYWHERE.exec(text)?.[0];
  if (!date) return [];
  return [
    { kind: 'date-misplaced', text: `Datum ${date} staat niet tussen haakjes op het einde; niet als datum gelezen` },
  ];
}
