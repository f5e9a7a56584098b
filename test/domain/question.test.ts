import { parseCommand } from '../../src/domain/command';
import type { MilestoneFilter } from '../../src/domain/question';
import { parseQuestion } from '../../src/domain/question';
import { aFilter } from '../support/builders';

type Row = [string, Partial<MilestoneFilter>];

const late = { late: true };
const mine = { mine: true };
const sd3 = { scope: ['SD 3'] };

describe('a list', () => {
  it.each<Row>([
    ['Wat is te laat in SD 3?', { ...late, ...sd3 }],
    ['wat is er te laat', late],
    ['Wat is er te laat?', late],
    ['WAT IS TE LAAT IN SD 3', { ...late, ...sd3 }],
    ['sd3 te laat', { ...late, ...sd3 }],
    ['te laat', late],
    ['Te laat??', late],
    ['  te   laat  in   sd   3 ', { ...late, ...sd3 }],
    ['wat was te laat', late],
    ['Zijn er mijlpalen te laat in SD 1 en 3?', { ...late, scope: ['SD 1', 'SD 3'] }],
    ['welke mijlpalen zijn over tijd', late],
    ['vertraging in project 43?', { ...late, scope: ['P43'] }],
    ['laat zien wat te laat is', late],
    ["what's late in SD 3", { ...late, ...sd3 }],
    ['What’s late in SD 3?', { ...late, ...sd3 }],
    ['show me what is overdue', late],
    ['anything delayed in goal 3?', { ...late, ...sd3 }],
    ['are we behind', late],
    ['hoi, wat is er te laat in sd 3', { ...late, ...sd3 }],
  ])('of what is late: %s', (text, filter) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(filter) });
  });

  it.each<Row>([
    ['mijn mijlpalen', mine],
    ['Mijn mijlpalen?', mine],
    ['toon mijn mijlpalen', mine],
    ['laat mijn mijlpalen zien', mine],
    ['Laat mij mijn mijlpalen eens zien', mine],
    ['laat weten welke mijlpalen van mij zijn', mine],
    ['my milestones', mine],
    ['show my milestones please', mine],
    ['wat is er van mij te laat', { ...mine, ...late }],
    ['Welke van mijn mijlpalen zijn te laat?', { ...mine, ...late }],
    ['mijn mijlpalen deze maand', { ...mine, due: 'this_month' }],
    ['my late milestones in SD 3', { ...mine, ...late, ...sd3 }],
    ['wat moet ik deze week doen', { ...mine, due: 'this_week' }],
    ["m'n mijlpalen", mine],
  ])('of one’s own: %s', (text, filter) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(filter) });
  });

  it.each<Row>([
    ['wat komt er deze maand', { due: 'this_month' }],
    ['wat komt er volgende maand', { due: 'next_month' }],
    ['Wat komt er deze week?', { due: 'this_week' }],
    ['volgende week', { due: 'next_week' }],
    ['wat vervalt er in december', { due: { month: '12' } }],
    ['mijlpalen in maart 2026', { due: { month: '2026-03' } }],
    ['what is due in May?', { due: { month: '05' } }],
    ['SD 3 in oktober', { ...sd3, due: { month: '10' } }],
    ['wat moet klaar zijn tegen 31 december', { due: { until: '12-31' } }],
    ['wat moet er af zijn voor 1/7/2026', { due: { until: '2026-07-01' } }],
    ['mijn mijlpalen tegen eind juni', { ...mine, due: { until: '06' } }],
    ['what must be done by 30 september 2025', { due: { until: '2025-09-30' } }],
    ['what must be done by the end of November', { due: { until: '11' } }],
    ['komende week in sd 3', { due: 'next_week', ...sd3 }],
    ['wat komt eraan', { due: 'two_weeks' }],
    ['wat komt er aan?', { due: 'two_weeks' }],
    ['Wat vervalt binnenkort?', { due: 'two_weeks' }],
    ['deadlines', { due: 'two_weeks' }],
    ['wat zijn de deadlines van volgende maand', { due: 'next_month' }],
    ['what is coming up', { due: 'two_weeks' }],
    ['what’s due this month?', { due: 'this_month' }],
    ['due next week in SD 3', { due: 'next_week', ...sd3 }],
    ['upcoming', { due: 'two_weeks' }],
  ])('of what is to come: %s', (text, filter) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(filter) });
  });

  it.each<Row>([
    ['welke zijn bij te sturen', { status: 'bij_te_sturen' }],
    ['wat is bij te sturen in SD 3?', { status: 'bij_te_sturen', ...sd3 }],
    ['Bijsturen', { status: 'bij_te_sturen' }],
    ['what needs adjustment', { status: 'bij_te_sturen' }],
    ['niet op schema', { status: 'niet_op_schema_extern' }],
    ['Wat is er niet op schema in sd3?', { status: 'niet_op_schema_extern', ...sd3 }],
    ['off track', { status: 'niet_op_schema_extern' }],
    ['op schema', { status: 'op_schema' }],
    ['wat zit er op schema', { status: 'op_schema' }],
    ['what is on track in SD 3', { status: 'op_schema', ...sd3 }],
    ['kleine afwijkingen', { status: 'kleine_afwijking' }],
    ['Zijn er kleine afwijkingen?', { status: 'kleine_afwijking' }],
    ['minor deviations', { status: 'kleine_afwijking' }],
    ['nog niet gestart', { status: 'nog_niet_gestart' }],
    ['Welke zijn nog niet gestart?', { status: 'nog_niet_gestart' }],
    ['not started yet', { status: 'nog_niet_gestart' }],
    ['geen bericht in SD 2', { status: 'geen_bericht', scope: ['SD 2'] }],
    ['zonder bericht', { status: 'geen_bericht' }],
    ['wie heeft niet geantwoord', { status: 'geen_bericht' }],
    ['no report in SD 2', { status: 'geen_bericht', scope: ['SD 2'] }],
    ['gerealiseerd', { status: 'gerealiseerd' }],
    ['Wat is er al gerealiseerd?', { status: 'gerealiseerd' }],
    ['afgeronde mijlpalen in project 43', { status: 'gerealiseerd', scope: ['P43'] }],
    ['what is done in SD 3', { status: 'gerealiseerd', ...sd3 }],
    ['mijn mijlpalen zonder bericht', { ...mine, status: 'geen_bericht' }],
  ])('by status: %s', (text, filter) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(filter) });
  });

  it.each<Row>([
    ['status P43', { scope: ['P43'] }],
    ['Status P43?', { scope: ['P43'] }],
    ['status van p43', { scope: ['P43'] }],
    ['P 43', { scope: ['P43'] }],
    ['status p 43', { scope: ['P43'] }],
    ['project 43', { scope: ['P43'] }],
    ['hoe staat het met project 43?', { scope: ['P43'] }],
    ['P1 en P2', { scope: ['P1', 'P2'] }],
    ['SD 3', sd3],
    ['sd3', sd3],
    ['SD 1 en 3', { scope: ['SD 1', 'SD 3'] }],
    ['OD 2 van SD 3', { scope: ['SD 3/OD 2'] }],
    ['sd 3/od 2', { scope: ['SD 3/OD 2'] }],
    ['H1', { scope: ['H1'] }],
    ['het plan', {}],
    ['status', {}],
    ['Status?', {}],
    ['toon alle mijlpalen', {}],
    ['show the whole plan', {}],
    ['all milestones', {}],
    ['overzicht', {}],
  ])('of a part of the plan: %s', (text, filter) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(filter) });
  });
});

describe('a single milestone', () => {
  it.each([
    ['P43.1', 'P43.1'],
    ['p43.1', 'P43.1'],
    ['P43.1?', 'P43.1'],
    ['p43.1.', 'P43.1'],
    ['P 43.1', 'P43.1'],
    ['status P43.1', 'P43.1'],
    ['Hoe staat het met P43.12?', 'P43.12'],
    ['Is p43.1 te laat?', 'P43.1'],
    ['mijlpaal P43.1 graag', 'P43.1'],
    ['h4.2', 'H4.2'],
  ])('%s', (text, code) => {
    expect(parseQuestion(text)).toEqual({ kind: 'milestone', code });
  });
});

describe('help', () => {
  it.each([
    ...['help', 'HELP', 'Help!', ' help ', '?', '???', 'hoi', 'Hoi!', 'hallo', 'Dag', 'dag Mijlpaal', 'Hey', 'hello'],
    ...['goedemorgen', 'Goedemiddag!', 'goede morgen', 'Goeiemorgen', 'good morning', 'start', 'hulp', 'info', ''],
    ...['   ', '👋', 'wat kan je', 'Wat kunt u?', 'what can you do?', 'help mij', 'Wat kan ik vragen?', "commando's"],
  ])('%j', (text) => {
    expect(parseQuestion(text)).toEqual({ kind: 'help' });
  });
});

describe('what a sentence does not ask', () => {
  it.each<[string, string, Partial<MilestoneFilter>]>([
    ['to be shown everything is not to be shown one’s own', 'toon mij wat te laat is in SD 3', { ...late, ...sd3 }],
    ['wanting to know is not owning', 'ik wil weten wat te laat is in SD 3', { ...late, ...sd3 }],
    ['being given a status is not owning', 'geef mij de status van P43', { scope: ['P43'] }],
    ['what must be ready is not ready', 'wat moet er klaar zijn deze maand', { due: 'this_month' }],
  ])('%s: %s', (_case, text, filter) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(filter) });
  });

  it.each([
    'wat is nog niet gerealiseerd',
    'Wat is nog niet klaar in SD 3?',
    'niet afgerond in SD 3',
    'what is not done in SD 3',
    'not completed',
  ])('what is not realised is not answered with what is: %s', (text) => {
    expect(parseQuestion(text)).not.toMatchObject({ filter: { status: 'gerealiseerd' } });
  });

  it.each(['laat eens kijken', 'laat maar', 'latest news', 'de laatste stand', 'het plaatst zich', 'platenzaak'])(
    'lateness: %s',
    (text) => {
      expect(parseQuestion(text)).not.toMatchObject({ filter: { late: true } });
    },
  );

  it.each([
    ['bedankt', 'bedankt'],
    ['Slachtofferonthaal', 'slachtofferonthaal'],
    ['elektronisch toezicht?', 'elektronisch toezicht ?'],
    ['infosessie', 'infosessie'],
    ['helpdesk', 'helpdesk'],
    ['dagopvang', 'dagopvang'],
    ['12345', '12345'],
  ])('anything we know: %s', (text, words) => {
    expect(parseQuestion(text)).toEqual({ kind: 'unknown', words });
  });

  it.each(['laattijdige mijlpalen', 'Wat is er laattijdig?', 'achterstand'])('is lateness, in Flanders: %s', (text) => {
    expect(parseQuestion(text)).toEqual({ kind: 'list', filter: aFilter(late) });
  });
});

describe('any text at all', () => {
  it.each([
    ['very long', 'wat is te laat '.repeat(5000)],
    ['many numbers', `sd ${'1, '.repeat(5000)}x`],
    ['many spaces', ' '.repeat(50_000)],
    ['many marks', '?.,'.repeat(20_000)],
    ['many letters', 'sd'.repeat(20_000)],
    ['negations', 'niet '.repeat(10_000)],
  ])('is read without delay: %s', (_case, text) => {
    const start = performance.now();
    parseQuestion(text);
    parseCommand(text, '2025-09-22');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
