import { useState } from 'preact/hooks';
import type { PlanPage } from '../../src/contracts/pages-api';
import { Icon } from '../shared/icon';
import { usePageTools } from '../shared/page-tools';
import { STATUS_ORDER } from '../shared/status-marks';
import { ChoiceFilter } from './choice-filter';
import type { PlanFilter } from './plan-filter';
import { departmentsOf, isFiltered, NO_FILTER, queryOf } from './plan-filter';
import { NEWS_AGES } from './plan-items';

export interface FilterBarProps {
  plan: Pick<PlanPage, 'areas' | 'projects' | 'followed'>;
  filter: PlanFilter;
  onFilter: (filter: PlanFilter) => void;
  /** What passes, out of how many. */
  found: number;
  total: number;
  /** Which filters stand here. */
  without?: readonly (keyof PlanFilter)[];
}

/** The filters of a list of milestones, and how many pass. */
export function FilterBar({ plan, filter, onFilter, found, total, without = [] }: FilterBarProps) {
  const { texts } = usePageTools();
  const words = texts.filter;
  /** Only asked on a narrow screen, where they would push everything else down. */
  const [isOpen, setOpen] = useState(false);
  const count = queryOf({ ...filter, words: '' }).size;
  const set = (change: Partial<PlanFilter>): void => onFilter({ ...filter, ...change });
  const projects = plan.projects.filter(({ area }) => !filter.goal || area === filter.goal);
  const named = ({ code, title }: { code: string; title: string }) => ({ value: code, words: `${code} · ${title}` });
  return (
    <search class={isOpen ? 'filters is-open' : 'filters'} aria-label={words.title}>
      <label class="filter words">
        <span>{words.words}</span>
        <input
          type="search"
          value={filter.words}
          placeholder={words.wordsHint}
          onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        />
      </label>
      <button type="button" class="button filter-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="filter" />
        {count > 0 ? words.titleOn(count) : words.title}
      </button>
      {!without.includes('goal') && (
        <ChoiceFilter
          label={words.goal}
          all={words.allGoals}
          value={filter.goal}
          choices={plan.areas.map(named)}
          onChoose={(goal) => set({ goal, project: '' })}
        />
      )}
      {!without.includes('department') && (
        <ChoiceFilter
          label={words.department}
          all={words.allDepartments}
          value={filter.department}
          choices={departmentsOf(plan.areas).map((name) => ({ value: name, words: name }))}
          onChoose={(department) => set({ department })}
        />
      )}
      <ChoiceFilter
        label={words.project}
        all={words.allProjects}
        value={filter.project}
        choices={projects.map(named)}
        onChoose={(project) => set({ project })}
      />
      <ChoiceFilter
        label={words.status}
        all={words.allStatuses}
        value={filter.status}
        choices={STATUS_ORDER.map((status) => ({ value: status, words: texts.status[status] }))}
        onChoose={(status) => set({ status })}
      />
      <ChoiceFilter
        label={words.age}
        all={words.allAges}
        value={filter.age}
        choices={NEWS_AGES.map((age) => ({ value: age, words: texts.plan.ages[age] }))}
        onChoose={(age) => set({ age })}
      />
      <div class="filter-switches">
        <Switch label={words.late} isOn={filter.late} onToggle={(late) => set({ late })} />
        <Switch label={words.waiting} isOn={filter.waiting} onToggle={(waiting) => set({ waiting })} />
        {plan.followed.length > 0 && (
          <Switch label={words.followed} isOn={filter.followed} onToggle={(followed) => set({ followed })} />
        )}
      </div>
      <div class="filter-found">
        <span role="status">{words.found(found, total)}</span>
        {isFiltered(filter) && (
          <button type="button" class="button subtle" onClick={() => onFilter(NO_FILTER)}>
            {words.clear}
          </button>
        )}
      </div>
    </search>
  );
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
}

function Switch({ label, isOn, onToggle }: SwitchProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onToggle(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
