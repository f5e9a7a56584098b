import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { dialogCard } from '../../cards/dialog-card';
import type { CardMessage } from '../../cards/elements';

/** Clients that draw no page in a dialog, or not well: a card does there. */
const CARD_PLATFORMS = ['android', 'ios'];

/** What a milestone's dialog holds on a client: a page, where the bot has an address and the client draws one; else a card. */
export function dialogFor(platform: string | undefined, publicUrl: string | null): 'page' | 'card' {
  if (publicUrl === null) return 'card';
  return CARD_PLATFORMS.includes((platform ?? '').toLowerCase()) ? 'card' : 'page';
}

const clientSchema = z.looseObject({ platform: z.string().optional() }).catch({});

/** The platform of a client as Teams names it: Web, Windows, Mac, iOS, Android. */
export function platformOf({ entities }: Pick<Activity, 'entities'>): string | undefined {
  return clientSchema.parse((entities ?? []).find(({ type }) => type === 'clientInfo') ?? {}).platform;
}

const LONGEST_TITLE = 50;

/** A title as Teams takes it: at most 50 characters. */
export function dialogTitle(words: string): string {
  const letters = [...words];
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : words;
}

/** A dialog with a page of the bot; sizes in pixels, or as Teams names them. */
export function pageDialog(
  title: string,
  url: string,
  size: { width: number | 'large'; height: number | 'large' } = { width: 'large', height: 'large' },
): object {
  const value = { title: dialogTitle(title), ...size, url, fallbackUrl: url };
  return { task: { type: 'continue', value } };
}

/** A dialog with a card. */
export function cardDialog(title: string, { card }: CardMessage): object {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: dialogCard(card) };
  const value = { title: dialogTitle(title), width: 'medium', height: 'large', card: attachment };
  return { task: { type: 'continue', value } };
}

/** A sentence in the place of a dialog; Teams shows it as it is written. */
export function dialogMessage(words: string): object {
  return { task: { type: 'message', value: words.replace(/\*\*/g, '').replace(/\\([\\*_[\]`#])/g, '$1') } };
}
