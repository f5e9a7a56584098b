import type { Page } from 'playwright-core';
import { API, PAGES } from '../../src/contracts/pages-addresses';
import { becomes, dialog, dialogPage, escapes, goesTo, lastMessage, opensTab, runs } from './support/acts';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open();
});
afterAll(() => stage.close());

/** Opens the chat with the bot, whatever stood open. */
async function inTheChat(name: string): Promise<void> {
  await becomes(page, name);
  await goesTo(page, 'Mijlpaal');
}

const button = (name: string | RegExp) => lastMessage(page).getByRole('button', { name });

/** One week by clicking only: each step goes on from the one before. */
describe('a week', () => {
  it.each(['Projectleider huizen', 'Projectleider onthaal', 'Vervanger onthaal', 'Afdelingshoofd', 'Coördinator'])(
    'begins with adding the app: %s',
    async (name) => {
      await inTheChat(name);
      await page.getByRole('button', { name: 'Mijlpaal toevoegen' }).click();
      await lastMessage(page).getByRole('heading', { name: 'Dag, ik ben Mijlpaal' }).waitFor();
    },
  );

  it('has the channel follow a goal, by its settings', async () => {
    await becomes(page, 'Coördinator');
    await goesTo(page, 'Algemeen');
    await page.getByRole('button', { name: 'Mijlpaal aan het team toevoegen' }).click();
    await button('Instellingen').waitFor();
    await becomes(page, 'Afdelingshoofd');
    await goesTo(page, 'Algemeen');
    await button('Instellingen').click();
    await dialog(page).getByRole('radio', { name: 'De doelstellingen die ik hieronder kies' }).check();
    await dialog(page).getByRole('checkbox', { name: /SD 3/ }).check();
    await dialog(page).getByRole('combobox', { name: 'Dag van de digest' }).selectOption('dinsdag');
    await dialog(page).getByRole('combobox', { name: 'Tijdstip' }).selectOption('09:00');
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    const channels = await stage.world.app.stores.channels.all();
    const followed = channels.find(({ follows }) => follows !== null);
    expect(followed).toMatchObject({ follows: ['SD 3'], digestAt: { weekday: 2, time: '09:00' } });
  });

  it('opens the plan in the channel on the goals that it follows', async () => {
    const tab = await opensTab(page, 'plan');
    const switched = tab.getByRole('checkbox', { name: 'Alleen wat dit kanaal volgt' });
    await tab.getByText('4 van 8 mijlpalen').waitFor();
    await switched.uncheck();
    await tab.getByText('8 mijlpalen', { exact: true }).waitFor();
  });

  it('asks the owner, who answers on the card with two clicks a row', async () => {
    await runs(page, 'Herinneringen versturen');
    await inTheChat('Projectleider huizen');
    await lastMessage(page).getByRole('combobox', { name: 'Status van P2.1' }).selectOption('Gerealiseerd');
    await button('Versturen').click();
    await lastMessage(page).getByText('Dank u, genoteerd').waitFor();
    expect((await stage.world.reports('P2.1'))[0]?.status).toBe('gerealiseerd');
  });

  it('lets another owner hand over to the deputy from the dialog', async () => {
    await inTheChat('Projectleider onthaal');
    await button(/P1\.1/).first().click();
    const form = dialogPage(page);
    await form.getByRole('button', { name: 'Overdragen' }).click();
    await form.getByRole('combobox', { name: 'Aan wie draagt u over?' }).selectOption('Vervanger onthaal');
    await form.getByLabel('Tot en met').fill('2025-10-10');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await form.getByText('Goed, de mijlpaal is overgedragen.').first().waitFor();
    await escapes(page);
    const [request] = await stage.world.app.stores.requests.history('P1.1', 5);
    expect(request).toMatchObject({ kind: 'hand-over', to: { email: 'vervanger@example.org' }, until: '2025-10-10' });
  });

  it('asks the deputy the next day, who answers for the owner', async () => {
    await page.getByRole('button', { name: '+1 dag' }).click();
    await runs(page, 'Herinneringen versturen');
    await inTheChat('Vervanger onthaal');
    await lastMessage(page).getByRole('combobox', { name: 'Status van P1.1' }).selectOption('Op schema');
    await button('Versturen').click();
    await lastMessage(page).getByText('Dank u, genoteerd').waitFor();
    expect((await stage.world.reports('P1.1'))[0]).toMatchObject({ onBehalfOf: 'Projectleider onthaal' });
  });

  it('lets the manager look at the plan and ask again', async () => {
    await inTheChat('Afdelingshoofd');
    const tab = await opensTab(page, 'plan');
    await tab
      .getByRole('button', { name: /^Opvolgen/ })
      .first()
      .click();
    const review = dialogPage(page);
    await review.getByRole('checkbox', { name: /P3\.2/ }).check();
    await review.getByRole('button', { name: 'Opnieuw vragen' }).click();
    await review
      .getByText(/^Ik vraag 1 mijlpaal/)
      .first()
      .waitFor();
    const [request] = await stage.world.app.stores.requests.history('P3.2', 5);
    expect(request).toMatchObject({ kind: 'ask-again', by: { name: 'Afdelingshoofd' } });
    const reloaded = page.waitForResponse(
      (response) => response.url().endsWith(API.plan) && response.frame().url().includes(PAGES.tab),
    );
    await escapes(page);
    await reloaded;
  });

  it('ends with the digest in the channel', async () => {
    await page.getByRole('button', { name: '+1 week' }).click();
    await runs(page, 'Overzichten plaatsen');
    await goesTo(page, 'Algemeen');
    await lastMessage(page)
      .getByRole('heading', { name: /Stand van zaken: SD 3/ })
      .waitFor();
    expect(await lastMessage(page).innerText()).toMatch(/Gerealiseerd: 1[\s\S]*P2\.1/);
    expect(stage.world.teams.faults).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });
});
