import { Icon } from '../shared/icon';
import { usePageTools } from '../shared/page-tools';
import type { Sort, SortKey } from './plan-sort';
import { sortedBy } from './plan-sort';

interface SortProps {
  columns: readonly SortKey[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** The header of a table: each column can be sorted by. */
export function SortHeader({ columns, sort, onSort, isChoosing }: SortProps & { isChoosing: boolean }) {
  const { texts } = usePageTools();
  return (
    <div role="rowgroup" class="list-head">
      <div role="row" class="row" aria-rowindex={1}>
        {isChoosing && (
          <span role="columnheader" class="cell choose">
            <span class="unseen">{texts.review.actions}</span>
          </span>
        )}
        {columns.map((column) => (
          <span role="columnheader" key={column} class={`cell ${column}`} aria-sort={ariaSort(column, sort)}>
            <button type="button" class="sort" onClick={() => onSort(sortedBy(column, sort))}>
              {texts.list.columns[column]}
              {sort.by === column && <Icon name={sort.descending ? 'down' : 'up'} />}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}

function ariaSort(column: SortKey, { by, descending }: Sort): 'ascending' | 'descending' | 'none' {
  if (by !== column) return 'none';
  return descending ? 'descending' : 'ascending';
}

/** The same choice where the header does not fit: on a narrow screen. */
export function SortSelect({ columns, sort, onSort }: SortProps) {
  const { texts } = usePageTools();
  return (
    <div class="sort-select">
      <label>
        <span>{texts.list.sortBy}</span>
        <select
          value={sort.by}
          onChange={({ currentTarget }) => onSort({ by: currentTarget.value as SortKey, descending: false })}
        >
          {columns.map((column) => (
            <option key={column} value={column}>
              {texts.list.columns[column]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button"
        aria-label={texts.list.turned}
        aria-pressed={sort.descending}
        onClick={() => onSort({ ...sort, descending: !sort.descending })}
      >
        <Icon name={sort.descending ? 'down' : 'up'} />
      </button>
    </div>
  );
}
