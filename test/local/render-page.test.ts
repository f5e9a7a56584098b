import { cardToText } from '../../local/cards/card-to-text';
import { renderPage } from '../../local/page/render-page';
import { aCard } from './tiny-bot';

const card = aCard(
  [
    { type: 'TextBlock', text: '**Mijlpaal** voor <at>Projectleider</at>', size: 'large' },
    { type: 'TextBlock', text: 'verborgen', isVisible: false },
    { type: 'FactSet', facts: [{ title: 'Datum', value: '31 december 2025' }] },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', items: [{ type: 'TextBlock', text: 'links' }] },
        { type: 'Column', items: [{ type: 'TextBlock', text: 'rechts' }] },
      ],
    },
    { type: 'Badge', text: 'nieuw', fallback: { type: 'TextBlock', text: 'te laat' } },
    {
      type: 'Input.ChoiceSet',
      id: 's',
      label: 'Status',
      value: 'op_schema',
      choices: [
        { title: 'Op schema', value: 'op_schema' },
        { title: 'Gerealiseerd', value: 'gerealiseerd' },
      ],
    },
    { type: 'Input.Text', id: 'c', label: 'Toelichting' },
    { type: 'Input.Toggle', id: 't', title: 'Meld het mijn manager', value: 'true' },
  ],
  [
    { type: 'Action.Execute', title: 'Bewaar', verb: 'recordStatus' },
    { type: 'Action.Submit', title: 'Later' },
  ],
);

test('a card as plain lines: what a person sees', () => {
  expect(cardToText(card)).toEqual([
    'Mijlpaal voor @Projectleider',
    'Datum: 31 december 2025',
    'links  rechts',
    'te laat',
    'Status: (x) Op schema  ( ) Gerealiseerd',
    'Toelichting: [ ]',
    '[x] Meld het mijn manager',
    '[Bewaar] [Later]',
  ]);
});

test('the page holds every card and heading, and needs no network', () => {
  const page = renderPage('Verhaal', [
    { heading: 'Maandag', lines: ['Om 9 uur'], cards: [{ caption: 'aan de projectleider', card }] },
  ]);
  expect(page).toContain('<h2>Maandag</h2>');
  expect(page).toContain('aan de projectleider');
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
  expect(page).toContain("default-src 'none'");
});

test('no title, line or card can break out of its place', () => {
  const evil = '</script><script>alert(1)</script>';
  const evilCard = aCard([{ type: 'TextBlock', text: evil }]);
  const page = renderPage(evil, [{ heading: evil, lines: [evil], cards: [{ caption: evil, card: evilCard }] }]);
  expect(page).not.toContain('<script>alert(1)');
  const json = /id="cards">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(json)).toMatchObject({ cards: [evilCard] });
});
