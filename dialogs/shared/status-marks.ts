import type { StatusOrNone } from '../../src/domain/digest';
import { STATUSES } from '../../src/domain/status';

/** Every status in the order of the form, then "no report": the order of legends, bars and filters. */
export const STATUS_ORDER: readonly StatusOrNone[] = [...STATUSES, 'geen_bericht'];

/**
 * One shape a status, in a box of 16 by 16, so that colour is never alone: badges, legends and the timeline use the same.
 * `sign` is drawn in the shape, in the colour of the ground; an `open` shape is drawn as a line.
 */
export interface StatusMark {
  shape: string;
  sign?: string;
  open?: boolean;
}

const ROUND = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Z';

export const STATUS_MARKS: Record<StatusOrNone, StatusMark> = {
  op_schema: { shape: 'M3.5 2L14 8L3.5 14Z' },
  kleine_afwijking: { shape: 'M8 1.5L15 14H1Z', sign: 'M8 6v3.6M8 11.6v.4' },
  bij_te_sturen: { shape: 'M8 .8L15.2 8L8 15.2L.8 8Z', sign: 'M8 4.6v4M8 11v.4' },
  niet_op_schema_extern: { shape: 'M2 2H14V14H2Z', sign: 'M5.5 10.5l5-5M6.5 5.5h4v4' },
  nog_niet_gestart: { shape: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11Z', open: true },
  gerealiseerd: { shape: ROUND, sign: 'M4.8 8.3l2.2 2.2L11.3 6' },
  geen_bericht: { shape: 'M2 5.5H14V10.5H2Z' },
};
