import type { Page } from 'playwright-core';
import { becomes, dialogPage, escapes, goesTo, lastMessage, runs } from './support/acts';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  await stage.world.teams.person('huizen').installBot();
  page = await stage.open();
  await becomes(page, 'Projectleider huizen');
  await goesTo(page, 'Mijlpaal');
  await runs(page, 'Herinneringen versturen');
});
afterAll(() => stage.close());

/** Presses Tab until what has the focus is named so; fails when that does not come. */
async function tabsTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focused())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

/** What has the focus, in the page or in the frame that has it. */
async function focused(): Promise<string> {
  for (const frame of [...page.frames()].reverse()) {
    const words = await frame.evaluate<string>(`(() => {
      const at = document.activeElement;
      if (!document.hasFocus() || !at?.matches('button, [role=button], input, select, textarea, a')) return '';
      const label = at.labels?.[0]?.innerText ?? '';
      return [at.ariaLabel ?? '', label, at.innerText ?? '', at.value ?? ''].join(' ');
    })()`);
    if (words) return words;
  }
  return '';
}

describe('with the keyboard only', () => {
  it('opens a dialog, answers, sends and closes', async () => {
    await tabsTo(/Details van P2\.1/);
    await page.keyboard.press('Enter');
    await dialogPage(page).getByRole('heading', { name: /P2\.1/ }).waitFor();
    await tabsTo(/Op schema|Gerealiseerd/);
    await page.keyboard.press('Space');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
    expect(await dialogPage(page).getByRole('radio', { name: 'Gerealiseerd' }).isChecked()).toBe(true);
    await tabsTo(/Versturen/);
    await page.keyboard.press('Enter');
    await dialogPage(page).getByText('Dank u, genoteerd').first().waitFor();
    await escapes(page);
    await lastMessage(page).getByText('Dank u, genoteerd').waitFor();
    expect((await stage.world.reports('P2.1')).map(({ status }) => status)).toEqual(['gerealiseerd']);
  });

  it('Escape asks once before it throws away what was typed', async () => {
    await page.getByRole('textbox', { name: /^Bericht/ }).focus();
    await page.keyboard.type('P2.1');
    await page.keyboard.press('Enter');
    await lastMessage(page)
      .getByRole('button', { name: /Details/ })
      .waitFor();
    await lastMessage(page)
      .getByRole('button', { name: /Details/ })
      .focus();
    await page.keyboard.press('Enter');
    const comment = dialogPage(page).getByRole('textbox', { name: /^Toelichting/ });
    await comment.fill('Nog niet verstuurd');
    await comment.press('Escape');
    await dialogPage(page)
      .getByText(/nog niet verstuurd/)
      .first()
      .waitFor();
    await escapes(page);
  });
});
