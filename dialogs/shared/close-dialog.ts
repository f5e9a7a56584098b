import { dialog } from '@microsoft/teams-js';
import { DIALOG_DONE } from '../../src/contracts/pages-addresses';
import type { TeamsHost } from './teams-host';

/** Closes the dialog. With codes it tells who opened it that something was stored about those milestones. */
export function closeDialog({ appId }: TeamsHost, codes: readonly string[]): void {
  if (codes.length === 0) dialog.url.submit();
  else dialog.url.submit({ verb: DIALOG_DONE, codes }, ...(appId === null ? [] : [appId]));
}
