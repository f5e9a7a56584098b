import { usePageTools } from '../shared/page-tools';
import { useNearView } from '../shared/near-view';
import type { Block } from './blocks-of';
import { blocksOf } from './blocks-of';
import { MilestoneRow } from './milestone-row';
import type { PlanItem } from './plan-items';
import type { Sort, SortKey } from './plan-sort';
import { SortHeader, SortSelect } from './sort-controls';

export interface Choosing {
  chosen: ReadonlySet<string>;
  toggle: (code: string) => void;
}

export interface TableProps {
  label: string;
  items: readonly PlanItem[];
  columns: readonly SortKey[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  onOpen: (code: string) => void;
  /** Rows can be chosen. */
  choosing?: Choosing;
}

const BLOCK_ROWS = 20;
/** Blocks that are there before anybody scrolls, and stay. */
const FIRST_BLOCKS = 1;

/** A table of milestones that stays quick with thousands of rows; on a narrow screen each row is a small card. */
export function MilestoneTable(props: TableProps) {
  const { items, columns, sort, onSort, choosing, label } = props;
  return (
    <div class={`list ${choosing ? 'choosing' : ''} columns-${columns.length}`}>
      <SortSelect columns={columns} sort={sort} onSort={onSort} />
      <div
        role="table"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + (choosing ? 1 : 0)}
      >
        <SortHeader columns={columns} sort={sort} onSort={onSort} isChoosing={choosing !== undefined} />
        {blocksOf(items, BLOCK_ROWS).map((block) => (
          <TableBlock key={block.first} block={block} table={props} />
        ))}
      </div>
    </div>
  );
}

/** Rough heights of a row, until its block was once on the screen. */
const ROW_PX = 52;
const CARD_PX = 150;
const NARROW = window.matchMedia('(max-width: 959px)');

function TableBlock({ block, table }: { block: Block<PlanItem>; table: TableProps }) {
  const isFirst = block.first < FIRST_BLOCKS * BLOCK_ROWS;
  const { element, near, heightPx } = useNearView<HTMLDivElement>(isFirst);
  const { texts } = usePageTools();
  const keptFree = heightPx ?? block.rows.length * (NARROW.matches ? CARD_PX : ROW_PX);
  return (
    <div role="rowgroup" class="block" ref={element} style={near ? {} : { height: `${keptFree}px` }}>
      {near &&
        block.rows.map((item, nth) => (
          <MilestoneRow
            key={item.code}
            item={item}
            texts={texts}
            columns={table.columns}
            index={block.first + nth + 2}
            onOpen={table.onOpen}
            isChosen={table.choosing ? table.choosing.chosen.has(item.code) : null}
            onToggle={table.choosing?.toggle}
          />
        ))}
    </div>
  );
}
