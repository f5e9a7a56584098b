import type { ComponentChildren } from 'preact';
import type { HistoryLine } from '../../src/contracts/pages-api';
import { longDay } from '../../src/texts/format';
import type { PagesTexts } from '../../src/texts/pages-nl';
import { longMoment } from '../shared/date-words';
import type { IconName } from '../shared/icon';
import { Icon } from '../shared/icon';
import { LinkedText } from '../shared/linked-text';
import { usePageTools } from '../shared/page-tools';
import { StatusBadge, StatusSymbol } from '../shared/status-badge';

/** Everything that was said about the milestone, the newest first. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const { texts } = usePageTools();
  return (
    <section class="card" aria-labelledby="history-title">
      <h2 id="history-title">{texts.history.title}</h2>
      {lines.length === 0 && <p class="quiet">{texts.history.none}</p>}
      <ol class="history">
        {lines.map((line, nth) => (
          <li key={`${line.at}${nth}`}>
            <span class="history-mark">
              {line.kind === 'report' ? <StatusSymbol status={line.status} /> : <Icon name={ICONS[line.kind]} />}
            </span>
            <div>
              <p class="history-what">{whatHappened(line, texts)}</p>
              <p class="quiet">
                <time dateTime={line.at}>{longMoment(texts.language, line.at)}</time>
                {line.kind === 'report' && line.onBehalfOf !== null && `, ${texts.history.onBehalfOf(line.onBehalfOf)}`}
              </p>
              <Details line={line} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const ICONS: Record<Exclude<HistoryLine['kind'], 'report'>, IconName> = {
  later: 'clock',
  'not-mine': 'person',
  'hand-over': 'hand',
  'ask-again': 'ask',
  'plan-date': 'calendar',
};

function whatHappened(line: HistoryLine, { history, language }: PagesTexts): string {
  switch (line.kind) {
    case 'report':
      return history.report(line.by);
    case 'later':
      return history.later(line.by, longDay(language, line.until));
    case 'not-mine':
      return history.notMine(line.by);
    case 'hand-over':
      return history.handOver(line.by, line.to);
    case 'ask-again':
      return history.askAgain(line.by);
    case 'plan-date':
      return history.planDate;
  }
}

function Details({ line }: { line: HistoryLine }): ComponentChildren {
  const { texts } = usePageTools();
  const { language, history } = texts;
  const day = (of: string | null): string => (of === null ? history.noDay : longDay(language, of));
  switch (line.kind) {
    case 'report':
      return (
        <>
          <p class="history-state">
            <StatusBadge status={line.status} />
            {line.forecast !== null && <span>{history.forecast(longDay(language, line.forecast))}</span>}
          </p>
          {line.comment !== null && (
            <blockquote>
              <LinkedText text={line.comment} />
            </blockquote>
          )}
        </>
      );
    case 'not-mine':
      return (
        <blockquote>
          <LinkedText text={line.reason} />
        </blockquote>
      );
    case 'hand-over':
      return <p>{history.between(longDay(language, line.from), longDay(language, line.until))}</p>;
    case 'plan-date':
      return <p>{history.planDateFromTo(day(line.from), day(line.to))}</p>;
    case 'later':
    case 'ask-again':
      return null;
  }
}
