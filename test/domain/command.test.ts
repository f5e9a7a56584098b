import type { Command } from '../../src/domain/command';
import { parseCommand } from '../../src/domain/command';
import { dayNamed } from '../../src/domain/day-words';

/** A Wednesday. */
const TODAY = '2025-09-24';

const command = (text: string, today = TODAY) => parseCommand(text, today);

describe('following', () => {
  it.each<[string, Command]>([
    ['volg SD 3', { kind: 'follow', follows: ['SD 3'] }],
    ['Volg sd3', { kind: 'follow', follows: ['SD 3'] }],
    ['volg sd 1 en 3', { kind: 'follow', follows: ['SD 1', 'SD 3'] }],
    ['VOLG SD 1 EN SD 3!', { kind: 'follow', follows: ['SD 1', 'SD 3'] }],
    ['volg SD 1, 2 en 3.', { kind: 'follow', follows: ['SD 1', 'SD 2', 'SD 3'] }],
    [' volg   SD\u00a03 ', { kind: 'follow', follows: ['SD 3'] }],
    ['volg het plan', { kind: 'follow', follows: 'plan' }],
    ['Volg plan', { kind: 'follow', follows: 'plan' }],
    ['volg alles', { kind: 'follow', follows: 'plan' }],
    ['volg het hele plan aub', { kind: 'follow', follows: 'plan' }],
    ['follow SD 3', { kind: 'follow', follows: ['SD 3'] }],
    ['Follow SD 1 and 3', { kind: 'follow', follows: ['SD 1', 'SD 3'] }],
    ['follow the plan', { kind: 'follow', follows: 'plan' }],
    ['follow everything', { kind: 'follow', follows: 'plan' }],
    ['volg', { kind: 'follow-what' }],
    ['volg ons', { kind: 'follow-what' }],
    ['stop met volgen', { kind: 'unfollow' }],
    ['Stop met volgen!', { kind: 'unfollow' }],
    ['stop volgen', { kind: 'unfollow' }],
    ['niet meer volgen', { kind: 'unfollow' }],
    ['unfollow', { kind: 'unfollow' }],
    ['Unfollow.', { kind: 'unfollow' }],
    ['stop following', { kind: 'unfollow' }],
  ])('%s', (text, expected) => {
    expect(command(text)).toEqual(expected);
  });
});

describe('what the coordinator says', () => {
  it.each<[string, Command]>([
    ['herinner nu', { kind: 'remind-now' }],
    ['Herinner nu!', { kind: 'remind-now' }],
    ['stuur herinneringen', { kind: 'remind-now' }],
    ['stuur de herinneringen nu', { kind: 'remind-now' }],
    ['remind now', { kind: 'remind-now' }],
    ['digest nu', { kind: 'digest-now' }],
    ['DIGEST NU', { kind: 'digest-now' }],
    ['digest now', { kind: 'digest-now' }],
    ['toon herinneringen', { kind: 'preview-reminders', day: TODAY }],
    ['toon herinneringen voor vandaag', { kind: 'preview-reminders', day: TODAY }],
    ['toon herinneringen voor morgen', { kind: 'preview-reminders', day: '2025-09-25' }],
    ['toon herinneringen voor maandag', { kind: 'preview-reminders', day: '2025-09-29' }],
    ['Toon de herinneringen voor maandag?', { kind: 'preview-reminders', day: '2025-09-29' }],
    ['toon herinneringen voor woensdag', { kind: 'preview-reminders', day: TODAY }],
    ['toon herinneringen voor dinsdag', { kind: 'preview-reminders', day: '2025-09-30' }],
    ['toon de herinneringen voor 6/10/2025', { kind: 'preview-reminders', day: '2025-10-06' }],
    ['toon de herinneringen voor 06/10', { kind: 'preview-reminders', day: '2025-10-06' }],
    ['toon herinneringen voor 2025-10-06', { kind: 'preview-reminders', day: '2025-10-06' }],
    ['toon herinneringen voor 6-10-2025', { kind: 'preview-reminders', day: '2025-10-06' }],
    ['toon herinneringen voor 6 oktober', { kind: 'preview-reminders', day: '2025-10-06' }],
    ['show reminders for monday', { kind: 'preview-reminders', day: '2025-09-29' }],
    ['show the reminders for tomorrow', { kind: 'preview-reminders', day: '2025-09-25' }],
  ])('%s', (text, expected) => {
    expect(command(text)).toEqual(expected);
  });

  it.each(['toon herinneringen voor 31/4/2025', 'toon herinneringen voor 2025-02-29'])(
    'does not show another day for a date that does not exist: %s',
    (text) => {
      expect(command(text)).not.toEqual({ kind: 'preview-reminders', day: TODAY });
    },
  );
});

describe('a pause', () => {
  it.each([
    ['pauze', '2025-10-08'],
    ['stop', '2025-10-08'],
    ['stuur mij geen herinneringen meer', '2025-10-08'],
    ['please stop sending me reminders', '2025-10-08'],
    ['pauze 2 weken', '2025-10-08'],
    ['Pauze 2 weken!', '2025-10-08'],
    ['pauze 3 weken', '2025-10-15'],
    ['pauze 3weken', '2025-10-15'],
    ['pauze 1 week', '2025-10-01'],
    ['pauze een week', '2025-10-01'],
    ['pauze één week', '2025-10-01'],
    ['pauzeer 3 dagen', '2025-09-27'],
    ['pauze 1 dag', '2025-09-25'],
    ['pauze tot maandag', '2025-09-29'],
    ['pauze tot morgen', '2025-09-25'],
    ['pauze tot 6/10', '2025-10-06'],
    ['pauze tot 6/10/2025', '2025-10-06'],
    ['pauze tot 2025-10-06', '2025-10-06'],
    ['pauze tot 6 oktober', '2025-10-06'],
    ['pauze tot en met 3 november', '2025-11-03'],
    ['pause 2 weeks', '2025-10-08'],
    ['pause 10 days', '2025-10-04'],
    ['pause until monday', '2025-09-29'],
    ['pause until 6 October', '2025-10-06'],
    ['pauze 52 weken', '2025-12-25'],
    ['pauze tot 1/1/2030', '2025-12-25'],
    ['pauze tot 1/9/2025', TODAY],
  ])('%s: up to %s', (text, until) => {
    expect(command(text)).toEqual({ kind: 'pause', until });
  });

  it('over new year is in the year to come', () => {
    expect(command('pauze tot 5/1', '2025-12-22')).toEqual({ kind: 'pause', until: '2026-01-05' });
  });

  it.each(['hervat', 'Hervat!', 'hervatten', 'resume', 'stop pauze', 'stop de pauze'])('%s ends it', (text) => {
    expect(command(text)).toEqual({ kind: 'resume' });
  });
});

describe('a day by name', () => {
  it.each([
    ['vandaag', TODAY],
    ['tomorrow', '2025-09-25'],
    ['zondag', '2025-09-28'],
    ['thursday', '2025-09-25'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (words, day) => {
    expect(dayNamed(words, TODAY)).toEqual({ day });
  });

  it.each([
    ['29/02/2027', 'unknown'],
    ['31/04/2026', 'unknown'],
    ['31 april', 'unknown'],
    ['2026-13-01', 'unknown'],
    ['31/12/9999', 'unknown'],
    ['ooit', 'none'],
  ])('%s is %s', (words, outcome) => {
    expect(dayNamed(words, TODAY)).toBe(outcome);
  });

  it.each([
    ['2025-12-31', '2026-01-05'],
    ['2025-10-24', '2025-10-27'],
    ['2025-03-28', '2025-03-31'],
    ['2025-09-22', '2025-09-22'],
  ])('maandag, said on %s, is %s', (today, day) => {
    expect(dayNamed('maandag', today)).toEqual({ day });
  });
});

describe('no command', () => {
  it.each([
    ...['volgende week', 'volgende maand in SD 3', 'wat is te laat in SD 3', 'mijn mijlpalen', 'status P43', 'P43.1'],
    ...['toon mijn mijlpalen', 'overzicht', 'help', '', 'herinner', 'digest', 'hoe volg ik SD 3', 'herinneringen'],
    ...['pauzes in SD 3', 'followers', 'show my milestones', 'het vervolg', 'opvolging van SD 3', 'nu'],
  ])('%j', (text) => {
    expect(command(text)).toBeNull();
  });
});
