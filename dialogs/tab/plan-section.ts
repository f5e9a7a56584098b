import type { PlanPage } from '../../src/contracts/pages-api';
import type { PlanFilter } from '../plan/plan-filter';
import type { PlanItem } from '../plan/plan-items';
import type { PageOpener } from './page-opener';
import type { TabAddress } from './tab-address';

/** What every section of the plan is made from. */
export interface PlanSectionProps {
  plan: PlanPage;
  /** The milestones that pass the filters, in the plan's order. */
  items: readonly PlanItem[];
  address: TabAddress;
  onAddress: (address: TabAddress) => void;
  /** Narrows the filters that are on. */
  narrow: (change: Partial<PlanFilter>) => void;
  opener: PageOpener;
}
