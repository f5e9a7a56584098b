import { usePageTools } from '../shared/page-tools';
import { StatusSymbol } from '../shared/status-badge';
import { STATUS_ORDER } from '../shared/status-marks';

/** Which shape and colour is which status. */
export function StatusLegend() {
  const { texts } = usePageTools();
  return (
    <ul class="legend" aria-label={texts.plan.legend}>
      {STATUS_ORDER.map((status) => (
        <li key={status}>
          <StatusSymbol status={status} />
          {texts.status[status]}
        </li>
      ))}
    </ul>
  );
}
