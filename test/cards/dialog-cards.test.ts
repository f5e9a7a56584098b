import { dialogCard } from '../../cards/dialog-card';
import { openDialog } from '../../cards/elements';
import type { ChannelSettingsView } from '../../cards/settings-cards';
import { channelSettingsCard, followsCard, settingsFormCard } from '../../cards/settings-cards';
import { sharedMilestoneCard, sharedMilestonePreview } from '../../cards/shared-milestone-card';
import { statusFormCard } from '../../cards/status-form-card';
import { groupWelcomeCard } from '../../cards/welcome-cards';
import { actionsOf, inputsOf } from '../../local/cards/walk-card';
import { SAVE_SETTINGS, settingsDataSchema, settingsInputs } from '../../src/contracts/channel-settings';
import { deepLink, planLink } from '../../src/contracts/deep-links';
import { openDialogSchema } from '../../src/contracts/dialogs';
import { checkSettings } from '../../src/domain/channel-rules';
import { textsIn } from '../../src/texts/texts';
import { aForm, aFormRow, aGoal, aHorizontalState, aReport, aState } from '../support/builders';
import { button, faultsOf, jsonOf, textsOf } from './card-rules';
import { languages, LONG, manyStates, NASTY, TODAY } from './samples';

const nl = textsIn('nl');
const at = { weekday: 5, time: '14:30' };
const next = { day: '2025-09-26', time: '14:30' };
const settings = (fields: Partial<ChannelSettingsView> = {}): ChannelSettingsView => ({
  follows: ['SD 1', 'SD 3'],
  at,
  next,
  ...fields,
});
const goals = Array.from({ length: 12 }, (_, place) => aGoal({ number: place + 1, title: LONG }));

describe.each(languages)('in $language', ({ texts }) => {
  it.each<[string, Partial<ChannelSettingsView>]>([
    ['some goals', {}],
    ['the plan, with a digest soon', { follows: 'plan', next: { day: TODAY, time: null } }],
    ['nothing', { follows: null }],
  ])('the settings of a channel that follows %s have no fault', (_case, fields) => {
    expect(faultsOf(channelSettingsCard(settings(fields), texts))).toEqual([]);
    expect(faultsOf(followsCard(settings(fields), texts))).toEqual([]);
  });

  it.each([null, 'plan' as const, ['SD 1', 'SD 12']])(
    'the form of a channel that follows %j has no fault',
    (follows) => {
      expect(faultsOf(settingsFormCard({ follows, at, goals }, texts))).toEqual([]);
      expect(faultsOf(settingsFormCard({ follows, at, goals, error: LONG }, texts))).toEqual([]);
    },
  );

  it.each([LONG, ...NASTY])('a milestone for any conversation has no fault with %j', (words) => {
    const report = aReport({
      comment: words,
      by: { id: '29:x', name: words },
      onBehalfOf: words,
      forecast: '2026-01-31',
    });
    const state = aState({ title: words, parent: { code: 'P1', title: words }, report });
    const view = { state, today: TODAY, goal: { code: 'SD 1', title: words }, appId: 'local' };
    expect(faultsOf(sharedMilestoneCard(view, texts))).toEqual([]);
  });

  it('a milestone without anything has no fault either', () => {
    const view = { state: aHorizontalState(), today: TODAY, goal: null, appId: 'local' };
    expect(faultsOf(sharedMilestoneCard(view, texts))).toEqual([]);
    expect(sharedMilestonePreview(view, texts).title).toBe('H1.1 Het draaiboek is klaar');
  });

  it('the greeting of a group chat has no fault', () => {
    expect(faultsOf(groupWelcomeCard(texts))).toEqual([]);
  });
});

it('says when the next digest comes', () => {
  const words = textsOf(channelSettingsCard(settings(), nl)).join('\n');
  expect(words).toContain('De volgende komt op vrijdag 26 september om 14:30.');
});

describe('the settings form', () => {
  it('sends what the contract takes, as it stands', () => {
    const message = settingsFormCard({ follows: ['SD 1', 'SD 3'], at, goals }, nl);
    const inputs = inputsOf(jsonOf(message.card)).map(({ json }) => [json['id'], json['value']]);
    const sent = { ...button(message, SAVE_SETTINGS).data, ...(Object.fromEntries(inputs) as object) };
    const known = goals.map(({ code }) => code);
    expect(checkSettings(settingsDataSchema.parse(sent), known)).toEqual({ follows: ['SD 1', 'SD 3'], digestAt: at });
  });

  it('comes back as it was filled in', () => {
    const filledIn = { [settingsInputs.scope]: 'goals', [settingsInputs.goals]: '', [settingsInputs.time]: '10:00' };
    const form = settingsFormCard({ follows: 'plan', at, goals, error: 'Kies.', filledIn }, nl);
    const values = inputsOf(jsonOf(form.card)).map(({ json }) => json['value']);
    expect(values).toEqual(['goals', undefined, '5', '10:00']);
  });
});

describe('a card in a dialog', () => {
  const rows = manyStates(3, 'Kort').map((state) => aFormRow({ state }));
  const form = statusFormCard({ form: aForm({ kind: 'form', rows }), texts: nl });
  const inDialog = jsonOf(dialogCard(form.card));

  it('sends with Action.Submit only, and opens no further dialog', () => {
    const types = actionsOf(inDialog).map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['Action.Submit', 'Action.ToggleVisibility']));
    expect(JSON.stringify(inDialog)).not.toContain('task/fetch');
  });

  it('keeps every input and every word, but for the hint that something can be tapped', () => {
    expect(inputsOf(inDialog).map(({ json }) => json['id'])).toEqual(
      inputsOf(jsonOf(form.card)).map(({ json }) => json['id']),
    );
    const words = (card: object) => [...JSON.stringify(card).matchAll(/"text":"([^"]*)"/g)].map(([, each]) => each);
    expect(words(inDialog)).toEqual(words(form.card).map((each) => each?.replace(/^(\*\*.*) ›$/, '$1')));
    expect(faultsOf({ ...form, card: dialogCard(form.card) })).toEqual([]);
  });
});

describe('a button that opens a dialog', () => {
  it.each([
    { dialog: 'milestone' as const, code: 'P43.1' },
    { dialog: 'review' as const, goal: null },
    { dialog: 'review' as const, goal: 'SD 3' },
    { dialog: 'settings' as const },
  ])('carries %j, and what Teams and other clients need', (dialog) => {
    const action = openDialog('Details', dialog);
    expect(action).toMatchObject({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, verb: 'openDialog' },
    });
    expect(openDialogSchema.parse(action['data'])).toEqual(dialog);
  });
});

describe('links to the app', () => {
  it('are Teams’ own, with what the tab is to show', () => {
    const link = new URL(deepLink('app id', 'plan', { subPage: 'view=plan&goal=SD+3', label: 'SD 3 & meer' }));
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app%20id/plan');
    expect(link.searchParams.get('label')).toBe('SD 3 & meer');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'view=plan&goal=SD+3' });
    expect(link.href).not.toContain('+');
  });

  it.each([
    [{ view: 'plan' as const, goal: 'SD 3', late: '1' as const }, 'plan', 'view=plan&goal=SD+3&late=1'],
    [{ view: 'plan' as const, milestone: 'P43.1' }, 'plan', 'view=plan&milestone=P43.1'],
    [{ view: 'mine' as const }, 'mijlpalen', 'view=mine'],
  ])('of %j', (filter, tab, subPage) => {
    expect(planLink('local', filter, 'x')).toBe(deepLink('local', tab, { subPage, label: 'x' }));
  });
});
