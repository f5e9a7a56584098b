import { RECORD_REQUEST, requestInputs, SHOW_FORM } from '../src/contracts/owner-request';
import type { FormData } from '../src/contracts/record-status';
import { REASON_LIMIT, REQUEST_CHOICES } from '../src/domain/request-rules';
import { weekdayAndDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { CardMessage, Element } from './elements';
import { card, container, execute, heading, shortened, small, text } from './elements';

export interface RequestView {
  /** The card it belongs to. */
  data: FormData;
  /** The milestones that are still open. */
  open: { code: string; title: string }[];
  deputies: { email: string; name: string }[];
  today: string;
  tomorrow: string;
  nextWeek: string;
  error?: string;
  /** What was filled in before, by input id. */
  filledIn?: Record<string, string>;
}

const TITLE_LENGTH = 60;

/** More choices than this nobody reads on a phone; the rest comes when these are answered. */
const MOST_CHOICES = 40;

/** The form for "later", "not mine" and "hand over", in the place of the card it belongs to. */
export function requestCard(view: RequestView, texts: Texts): CardMessage {
  const { request } = texts;
  return card({
    lang: texts.language,
    summary: request.title,
    body: [
      ...(view.error === undefined ? [] : [container([text(view.error)], { style: 'warning', bleed: true })]),
      heading(request.title),
      text(request.intro),
      ...inputs(view, texts),
    ],
    actions: [
      execute(request.send, RECORD_REQUEST, view.data, { style: 'positive' }),
      execute(request.back, SHOW_FORM, view.data, { associatedInputs: 'none' }),
    ],
  });
}

function inputs(
  { open: all, deputies, today, tomorrow, nextWeek, filledIn = {} }: RequestView,
  texts: Texts,
): Element[] {
  const { request } = texts;
  const open = all.slice(0, MOST_CHOICES);
  const day = {
    tomorrow: weekdayAndDay(texts.language, tomorrow),
    'next-week': weekdayAndDay(texts.language, nextWeek),
  };
  const choices = REQUEST_CHOICES.filter((choice) => choice !== 'hand-over' || deputies.length > 0);
  const value = (id: string, otherwise = ''): Record<string, string> => {
    const filled = filledIn[id] || otherwise;
    return filled ? { value: filled } : {};
  };
  return [
    {
      ...{ type: 'Input.ChoiceSet', id: requestInputs.codes, label: request.which, isMultiSelect: true, wrap: true },
      choices: open.map(({ code, title }) => ({ title: `${code} ${shortened(title, TITLE_LENGTH)}`, value: code })),
      ...value(requestInputs.codes, open.map(({ code }) => code).join(',')),
    },
    {
      ...{ type: 'Input.ChoiceSet', id: requestInputs.what, label: request.what, style: 'expanded', wrap: true },
      choices: choices.map((choice) => ({
        title: request.choices[choice](choice in day ? day[choice as keyof typeof day] : ''),
        value: choice,
      })),
      ...value(requestInputs.what, 'tomorrow'),
    },
    { type: 'Input.Date', id: requestInputs.until, label: request.until, min: today, ...value(requestInputs.until) },
    {
      type: 'Input.Text',
      id: requestInputs.reason,
      label: request.reason,
      placeholder: request.reasonPlaceholder,
      maxLength: REASON_LIMIT,
      ...value(requestInputs.reason),
    },
    ...(deputies.length > 0 ? handOverInputs(deputies, value, texts) : [small(request.noDeputy)]),
  ];
}

function handOverInputs(
  deputies: RequestView['deputies'],
  value: (id: string, otherwise?: string) => Record<string, string>,
  { request }: Texts,
): Element[] {
  return [
    {
      ...{ type: 'Input.ChoiceSet', id: requestInputs.deputy, label: request.deputy, style: 'compact' },
      choices: deputies.map(({ name, email }) => ({ title: name, value: email })),
      ...value(requestInputs.deputy, deputies[0]?.email),
    },
    { type: 'Input.Date', id: requestInputs.from, label: request.from, ...value(requestInputs.from) },
  ];
}
