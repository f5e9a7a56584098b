import type { Page } from 'playwright-core';
import { becomes, dialog, dialogPage, goesTo, lastMessage, runs } from './support/acts';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

let stage: Stage;
let page: Page;

beforeEach(async () => {
  stage = await openStage();
  for (const key of ['huizen', 'onthaal', 'vervanger', 'hoofd']) await stage.world.teams.person(key).installBot();
  page = await stage.open();
  await becomes(page, 'Projectleider huizen');
  await runs(page, 'Herinneringen versturen');
});
afterEach(() => stage.close());

const rowOf = (code: string) =>
  lastMessage(page)
    .getByRole('button', { name: new RegExp(code.replace('.', '\\.')) })
    .first();

async function sendsAndCloses(): Promise<void> {
  await dialogPage(page).getByRole('button', { name: 'Versturen' }).click();
  await dialogPage(page).getByText('Dank u, genoteerd').first().waitFor();
  await dialogPage(page).getByRole('button', { name: 'Sluiten' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

describe('the milestone dialog', () => {
  it('opens from the reminder, signs in, takes a report, and changes the card', async () => {
    await rowOf('P2.1').click();
    const form = dialogPage(page);
    await form.getByRole('heading', { name: /P2\.1 Huis openen in Aalst/ }).waitFor();
    await form.getByRole('radio', { name: 'Bij te sturen' }).check();
    await form.getByRole('textbox', { name: /^Toelichting/ }).fill('Vergunning volgt, zie https://example.org/dossier');
    await form.getByLabel('Nieuwe datum').fill('2025-10-31');
    await sendsAndCloses();
    await lastMessage(page).getByText('Dank u, genoteerd').waitFor();

    const [report] = await stage.world.reports('P2.1');
    expect(report).toMatchObject({
      status: 'bij_te_sturen',
      forecast: '2025-10-31',
      comment: 'Vergunning volgt, zie https://example.org/dossier',
      by: { name: 'Projectleider huizen' },
      onBehalfOf: null,
    });
    expect(await stage.world.reports('P2.1')).toHaveLength(1);
    expect(await lastMessage(page).innerText()).toMatch(/P2\.1[\s\S]*Bij te sturen/);
    expect(stage.complaints).toEqual([]);
  });

  it('says what is wrong, stores nothing and keeps what was filled in', async () => {
    await rowOf('P2.1').click();
    const form = dialogPage(page);
    await form.getByRole('radio', { name: 'Op schema', exact: true }).check();
    await form.getByLabel('Nieuwe datum').fill('2025-10-31');
    await form.getByRole('button', { name: 'Versturen' }).click();
    await form
      .getByText(/gaan niet samen/)
      .first()
      .waitFor();
    expect(await stage.world.reports('P2.1')).toEqual([]);
    expect(await form.getByLabel('Nieuwe datum').inputValue()).toBe('2025-10-31');
    await form.getByRole('radio', { name: 'Gerealiseerd' }).check();
    await sendsAndCloses();
    expect((await stage.world.reports('P2.1'))[0]?.status).toBe('gerealiseerd');
  });

  it('shows the whole history: who, when, what, for whom', async () => {
    await becomes(page, 'Vervanger onthaal');
    await page.getByRole('textbox', { name: /^Bericht/ }).fill('P1.1');
    await page.keyboard.press('Enter');
    await lastMessage(page)
      .getByRole('button', { name: /Details|Openen/ })
      .first()
      .click();
    await dialogPage(page).getByRole('radio', { name: 'Kleine afwijking' }).check();
    await sendsAndCloses();

    await becomes(page, 'Projectleider onthaal');
    await goesTo(page, 'Mijlpaal');
    await page.getByRole('textbox', { name: /^Bericht/ }).fill('P1.1');
    await page.keyboard.press('Enter');
    await lastMessage(page)
      .getByRole('button', { name: /Details|Openen/ })
      .first()
      .click();
    const history = dialogPage(page).getByRole('region', { name: 'Geschiedenis' });
    await history.getByText('Kleine afwijking').waitFor();
    expect(await history.innerText()).toMatch(/Vervanger onthaal[\s\S]*Projectleider onthaal/);
  });
});
