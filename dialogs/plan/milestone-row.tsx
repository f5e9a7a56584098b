import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import type { PagesTexts } from '../../src/texts/pages-nl';
import { ageWords, shortDay } from '../shared/date-words';
import { StatusBadge } from '../shared/status-badge';
import type { PlanItem } from './plan-items';
import type { SortKey } from './plan-sort';

interface RowProps {
  item: PlanItem;
  texts: PagesTexts;
  columns: readonly SortKey[];
  /** Its place in the whole table, from 1; the header is the first. */
  index: number;
  onOpen: (code: string) => void;
  /** Null: rows cannot be chosen here. */
  isChosen: boolean | null;
  onToggle: ((code: string) => void) | undefined;
}

/** One milestone in a table. Made again only when it shows something else. */
export class MilestoneRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { item, index, isChosen, columns, texts } = this.props;
    return (
      next.item !== item ||
      next.index !== index ||
      next.isChosen !== isChosen ||
      next.columns !== columns ||
      next.texts !== texts
    );
  }

  render({ item, texts, columns, index, onOpen, isChosen, onToggle }: RowProps) {
    return (
      <div role="row" class={isChosen ? 'row chosen' : 'row'} aria-rowindex={index}>
        {isChosen !== null && (
          <span role="cell" class="cell choose">
            <input
              type="checkbox"
              checked={isChosen}
              aria-label={texts.list.choose(item.code)}
              onChange={() => onToggle?.(item.code)}
            />
          </span>
        )}
        {columns.map((column) => (
          <span role="cell" key={column} class={`cell ${column}`}>
            {LABELLED.includes(column) && <span class="cell-label">{texts.list.columns[column]}</span>}
            {CELLS[column](item, texts, onOpen)}
          </span>
        ))}
      </div>
    );
  }
}

/** On a narrow screen, where the header is away, these say what they are. */
const LABELLED: readonly SortKey[] = ['due', 'forecast', 'news', 'waiting'];

type Cell = (item: PlanItem, texts: PagesTexts, onOpen: (code: string) => void) => ComponentChildren;

const none = <span class="quiet">–</span>;

const CELLS: Record<SortKey, Cell> = {
  code: ({ code }) => code,
  title: ({ code, title }, texts, onOpen) => (
    <button type="button" class="link" aria-label={texts.tab.open(code, title)} onClick={() => onOpen(code)}>
      {title}
    </button>
  ),
  due: ({ due, printedDate, late }, texts) => (
    <span class={late ? 'is-late' : ''}>
      {due === null ? (printedDate ?? texts.noDate) : shortDay(texts.language, due)}
      {late && <span class="late-word">{texts.late}</span>}
    </span>
  ),
  forecast: ({ forecast }, texts) => (forecast === null ? none : shortDay(texts.language, forecast)),
  status: ({ status }) => <StatusBadge status={status} />,
  owner: ({ owners }, texts) => (owners.length > 0 ? owners.join(', ') : <span class="quiet">{texts.noOwner}</span>),
  news: ({ newsDays }, texts) => (newsDays === null ? none : ageWords(texts.language, newsDays)),
  waiting: ({ waitingDays }, texts) => (waitingDays === null ? none : ageWords(texts.language, waitingDays)),
};
