import { useState } from 'preact/hooks';
import type { PlanPage } from '../../src/contracts/pages-api';
import { figuresByArea } from '../plan/plan-figures';
import type { PlanItem } from '../plan/plan-items';
import { shortDay } from '../shared/date-words';
import { usePageTools } from '../shared/page-tools';

interface TimelineTableProps {
  items: readonly PlanItem[];
  areas: PlanPage['areas'];
}

/** What the timeline draws, in words: for each goal how many, between which dates, and how many late or moved. */
export function TimelineTable({ items, areas }: TimelineTableProps) {
  const { texts } = usePageTools();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.plan.asTable}</summary>
      {isOpen && <Table items={items} areas={areas} />}
    </details>
  );
}

function Table({ items, areas }: TimelineTableProps) {
  const { texts } = usePageTools();
  const words = texts.plan;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          {[
            words.tableGoal,
            words.total,
            words.tableFirst,
            words.tableLast,
            words.realised,
            words.late,
            words.tableMoved,
          ].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figuresByArea(items, areas).map(({ code, title, total, realised, late }) => {
          const own = items.filter(({ area }) => area === code);
          const dates = own.flatMap(({ due }) => due ?? []).sort();
          const day = (at: string | undefined): string => (at === undefined ? '–' : shortDay(texts.language, at));
          return (
            <tr key={code}>
              <th scope="row">
                {code} {title}
              </th>
              <td data-label={words.total}>{total}</td>
              <td data-label={words.tableFirst}>{day(dates[0])}</td>
              <td data-label={words.tableLast}>{day(dates.at(-1))}</td>
              <td data-label={words.realised}>{realised}</td>
              <td data-label={words.late}>{late}</td>
              <td data-label={words.tableMoved}>{own.filter(hasMoved).length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Whether it is now expected on another day than planned. */
export function hasMoved({ due, forecast }: Pick<PlanItem, 'due' | 'forecast'>): boolean {
  return forecast !== null && forecast !== due;
}
