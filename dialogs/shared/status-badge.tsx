import type { StatusOrNone } from '../../src/domain/digest';
import { usePageTools } from './page-tools';
import { STATUS_MARKS } from './status-marks';

/** The shape of a status, without its word. */
export function StatusSymbol({ status }: { status: StatusOrNone }) {
  const { shape, sign, open } = STATUS_MARKS[status];
  return (
    <svg class={`symbol ${status}${open ? ' open' : ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="shape" d={shape} />
      {sign && <path class="sign" d={sign} />}
    </svg>
  );
}

/** A status as symbol and word. */
export function StatusBadge({ status }: { status: StatusOrNone | null }) {
  const { texts } = usePageTools();
  const known = status ?? 'geen_bericht';
  return (
    <span class={`badge ${known}`}>
      <StatusSymbol status={known} />
      <span>{texts.status[known]}</span>
    </span>
  );
}
