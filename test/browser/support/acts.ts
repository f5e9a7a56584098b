import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What somebody at the small Teams does, in Dutch, by the names that a screen reader tells. */

const TABS = { mine: /^(Mijn mijlpalen|My milestones)$/, plan: /^(Het plan|The plan)$/ } as const;

/** Becomes that person. */
export async function becomes(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(U bent|You are)/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await page.getByRole('button', { name: new RegExp(`^(U bent|You are) ${name}`) }).waitFor();
}

/** Runs a job from the menu, and waits until the page tells what came of it. */
export async function runs(page: Page, job: string): Promise<void> {
  await page.getByRole('button', { name: /^(Taken|Jobs)$/ }).click();
  await page.getByRole('menuitem', { name: job }).click();
  await page.getByText(new RegExp(`^${job}:`)).waitFor();
}

export async function choosesTheme(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  const places = { light: 0, dark: 1, contrast: 2 };
  await page.getByRole('combobox', { name: /^(Thema|Theme)$/ }).selectOption({ index: places[theme] });
}

export async function speaks(page: Page, language: 'Nederlands' | 'English'): Promise<void> {
  await page.getByRole('button', { name: /^(Instellingen|Settings)$/ }).click();
  await page.getByRole('menuitemradio', { name: language }).click();
}

/** Opens a chat, group chat or channel. */
export async function goesTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /^(Chats en kanalen|Chats and channels)/ })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click();
}

/** Opens a tab of the app, in whatever language its name stands there. */
export async function opensTab(page: Page, tab: keyof typeof TABS): Promise<FrameLocator> {
  await page.getByRole('tab', { name: TABS[tab] }).click();
  return page.frameLocator('iframe');
}

/** Writes what the composer of this place takes, and sends it. */
export async function writes(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(Bericht|Message)/ }).fill(words);
  await page
    .getByRole('button', { name: /^(Versturen|Send)$/ })
    .last()
    .click();
}

/** The bot's last message in the conversation that is open. */
export function lastMessage(page: Page): Locator {
  return page.getByRole('log').getByRole('article').last();
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

/** The page inside the dialog that is open. */
export function dialogPage(page: Page): FrameLocator {
  return page.getByRole('dialog').frameLocator('iframe');
}

/**
 * Closes the dialog with Escape. The page inside goes while the key is still down, and Chromium never answers for a key
 * event whose frame is gone: so this waits for the dialog, not for the event, and lets the key go afterwards.
 */
export async function escapes(page: Page): Promise<void> {
  const gone = dialog(page).waitFor({ state: 'hidden' });
  await Promise.race([gone, page.keyboard.down('Escape')]);
  await gone;
  await page.keyboard.up('Escape');
}
