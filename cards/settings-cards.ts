import { SAVE_SETTINGS, settingsInputs } from '../src/contracts/channel-settings';
import type { DigestTime } from '../src/domain/digest-time';
import { DIGEST_TIMES, DIGEST_WEEKDAYS } from '../src/domain/digest-time';
import type { Follows } from '../src/domain/people';
import { weekdayAndDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import { scopeWords } from './digest-card';
import type { CardMessage, Element } from './elements';
import { card, container, execute, heading, openDialog, shortened, small, text } from './elements';

export interface ChannelSettingsView {
  follows: Follows;
  at: DigestTime;
  /** `time` null: in the next quarter of an hour. */
  next: { day: string; time: string | null };
}

/** What a channel follows and when its next digest comes, in a sentence or three. */
export function settingsWords({ follows, at, next }: ChannelSettingsView, texts: Texts): string {
  const { settings, language } = texts;
  if (follows === null) return settings.followsNothing;
  const weekday = settings.weekdays[at.weekday - 1] ?? '';
  const upcoming =
    next.time === null ? settings.nextNow : settings.nextOn(weekdayAndDay(language, next.day), next.time);
  return [settings.follows(scopeWords(follows, texts)), settings.every(weekday, at.time), upcoming].join(' ');
}

/** The settings of a channel as they stand, with the button that changes them. */
export function channelSettingsCard(view: ChannelSettingsView, texts: Texts): CardMessage {
  const { settings, language } = texts;
  return card({
    lang: language,
    summary: settings.summary(view.follows === null ? settings.nothing : scopeWords(view.follows, texts)),
    body: [heading(settings.title), text(settingsWords(view, texts)), small(settings.closedDays)],
    actions: [openDialog(settings.change, { dialog: 'settings' })],
  });
}

export interface SettingsFormView {
  follows: Follows;
  at: DigestTime;
  goals: { code: string; title: string }[];
  error?: string;
  /** What was filled in before, by input id. */
  filledIn?: Record<string, string>;
}

/** The form for them. */
export function settingsFormCard(view: SettingsFormView, texts: Texts): CardMessage {
  const { settings, language } = texts;
  return card({
    lang: language,
    summary: settings.title,
    body: [
      ...(view.error === undefined ? [] : [container([text(view.error)], { style: 'warning', bleed: true })]),
      text(settings.intro),
      ...inputs(view, texts),
      small(settings.closedDays),
    ],
    actions: [execute(settings.save, SAVE_SETTINGS, {}, { style: 'positive' })],
  });
}

const TITLE_LENGTH = 120;

function inputs({ follows, at, goals, filledIn = {} }: SettingsFormView, { settings }: Texts): Element[] {
  const scope = follows === null ? 'none' : follows === 'plan' ? 'plan' : 'goals';
  const chosen = Array.isArray(follows) ? follows.join(',') : '';
  const choice = (id: string, value: string) => {
    const filled = filledIn[id] ?? value;
    return { type: 'Input.ChoiceSet', id, wrap: true, ...(filled ? { value: filled } : {}) };
  };
  return [
    {
      ...choice(settingsInputs.scope, scope),
      ...{ label: settings.scope, style: 'expanded' },
      choices: (['plan', 'goals', 'none'] as const).map((value) => ({ title: settings.scopes[value], value })),
    },
    {
      ...choice(settingsInputs.goals, chosen),
      ...{ label: settings.goals, isMultiSelect: true },
      choices: goals.map(({ code, title }) => ({ title: `${code} ${shortened(title, TITLE_LENGTH)}`, value: code })),
    },
    {
      ...choice(settingsInputs.weekday, String(at.weekday)),
      ...{ label: settings.weekday, style: 'compact' },
      choices: DIGEST_WEEKDAYS.map((day) => ({ title: settings.weekdays[day - 1] ?? '', value: String(day) })),
    },
    {
      ...choice(settingsInputs.time, at.time),
      ...{ label: settings.time, style: 'compact' },
      choices: DIGEST_TIMES.map((time) => ({ title: time, value: time })),
    },
  ];
}

/** The answer to "volg SD 3". */
export function followsCard(view: ChannelSettingsView, texts: Texts): CardMessage {
  const { settings, reply, language } = texts;
  return card({
    lang: language,
    summary: reply.followsSummary(view.follows === null ? settings.nothing : scopeWords(view.follows, texts)),
    body: [text(settingsWords(view, texts))],
    actions: [openDialog(settings.button, { dialog: 'settings' })],
  });
}
