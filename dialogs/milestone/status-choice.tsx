import type { Status } from '../../src/domain/status';
import { STATUSES } from '../../src/domain/status';
import { describe, FieldNotes } from '../shared/field';
import { usePageTools } from '../shared/page-tools';
import { StatusSymbol } from '../shared/status-badge';

interface StatusChoiceProps {
  value: string;
  error: string | undefined;
  onChoose: (status: Status) => void;
}

/** The six statuses, in the order of the cards. */
export function StatusChoice({ value, error, onChoose }: StatusChoiceProps) {
  const { texts } = usePageTools();
  return (
    <fieldset
      role="radiogroup"
      aria-required="true"
      class={error ? 'field wrong' : 'field'}
      {...describe('status', undefined, error)}
    >
      <legend>{texts.report.status}</legend>
      <div class="choices">
        {STATUSES.map((status) => (
          <label key={status} class={value === status ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name="status"
              value={status}
              checked={value === status}
              onChange={() => onChoose(status)}
            />
            <StatusSymbol status={status} />
            <span>{texts.status[status]}</span>
          </label>
        ))}
      </div>
      <FieldNotes id="status" hint={undefined} error={error} />
    </fieldset>
  );
}
