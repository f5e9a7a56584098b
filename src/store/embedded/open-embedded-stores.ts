import type { Stores } from '../../ports/stores';
import { EmbeddedCellStore } from './embedded-cell-store';
import { EmbeddedChannelStore } from './embedded-channel-store';
import { openEmbeddedDatabase } from './embedded-database';
import { EmbeddedDeliveryStore } from './embedded-delivery-store';
import { EmbeddedPersonStore } from './embedded-person-store';
import { EmbeddedPlanStore } from './embedded-plan-store';
import { EmbeddedReportStore } from './embedded-report-store';
import { EmbeddedRequestStore } from './embedded-request-store';

/**
 * Opens the stores for a machine without a database, in files of that folder; the folder is made when it is not there.
 * Rejects with a StoreError when it cannot be written.
 */
export async function openEmbeddedStores(folder: string): Promise<Stores> {
  const database = openEmbeddedDatabase(folder);
  return {
    plans: new EmbeddedPlanStore(database),
    reports: new EmbeddedReportStore(database),
    people: new EmbeddedPersonStore(database),
    channels: new EmbeddedChannelStore(database),
    deliveries: new EmbeddedDeliveryStore(database),
    requests: new EmbeddedRequestStore(database),
    cells: new EmbeddedCellStore(database),
    ping: () => database.write(() => undefined),
    close: () => database.close(),
  };
}
