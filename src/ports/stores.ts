import type { CellStore } from './cell-store';
import type { ChannelStore } from './channel-store';
import type { DeliveryStore } from './delivery-store';
import type { PersonStore } from './person-store';
import type { PlanStore } from './plan-store';
import type { ReportStore } from './report-store';
import type { RequestStore } from './request-store';

/** What one database offers. Both adapters give exactly this, and pass the same contract suite. */
export interface Stores {
  plans: PlanStore;
  reports: ReportStore;
  people: PersonStore;
  channels: ChannelStore;
  deliveries: DeliveryStore;
  requests: RequestStore;
  cells: CellStore;
  /** Resolves when the database answers; rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
