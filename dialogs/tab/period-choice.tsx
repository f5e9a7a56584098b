import { usePageTools } from '../shared/page-tools';
import type { PagesTexts } from '../../src/texts/pages-nl';
import { Icon } from '../shared/icon';
import type { PeriodName } from './timeline-layout';

interface PeriodChoiceProps {
  names: readonly PeriodName[];
  chosen: PeriodName;
  onChoose: (name: PeriodName) => void;
}

/** Which year or quarter is shown; a step earlier or further is a choice of the same length. */
export function PeriodChoice({ names, chosen, onChoose }: PeriodChoiceProps) {
  const { texts } = usePageTools();
  const alike = names.filter((name) => name.length === chosen.length);
  const at = alike.indexOf(chosen);
  const step = (by: 1 | -1, label: string) => {
    const next = alike[at + by];
    return (
      <button
        type="button"
        class="button icon-only"
        aria-label={label}
        disabled={next === undefined}
        onClick={() => next !== undefined && onChoose(next)}
      >
        <Icon name={by === 1 ? 'next' : 'back'} />
      </button>
    );
  };
  return (
    <div class="period">
      {step(-1, texts.plan.earlier)}
      <label>
        <span class="unseen">{texts.plan.period}</span>
        <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {names.map((name) => (
            <option key={name} value={name}>
              {periodWords(name, texts)}
            </option>
          ))}
        </select>
      </label>
      {step(1, texts.plan.further)}
    </div>
  );
}

function periodWords(name: PeriodName, { plan }: PagesTexts): string {
  if (name === 'all') return plan.wholePlan;
  const [year = '', quarter] = name.split('-');
  return quarter === undefined ? year : plan.quarter(quarter, year);
}
