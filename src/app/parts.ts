import type { SettableClock } from '../clock';
import type { Config } from '../config';
import type { RoleBook } from '../domain/roles';
import type { PlanPolicy } from '../import/policy-file';
import type { Logger } from '../ports/logger';
import type { Stores } from '../ports/stores';
import type { EntraAddresses } from '../sign-in/entra-sign-in';

/** What everything else is joined from. */
export interface Parts {
  config: Config;
  stores: Stores;
  clock: SettableClock;
  logger: Logger;
  roles: RoleBook;
  policy: PlanPolicy;
  /** Where people's browsers reach the bot; null when that is not known. */
  publicUrl: () => string | null;
  /** Where Entra is, when that is not where Microsoft has it. */
  entra: EntraAddresses | undefined;
}
