import type { ComponentChildren } from 'preact';
import type { MilestonePage } from '../../src/contracts/pages-api';
import { longDay } from '../../src/texts/format';
import { shortDay } from '../shared/date-words';
import { LinkedText } from '../shared/linked-text';
import { usePageTools } from '../shared/page-tools';
import { forecastMoves } from './forecast-moves';

/** What the plan prints of the milestone, who owns it, and what became of its date. */
export function Facts({ milestone: { milestone, history } }: { milestone: MilestonePage }) {
  const { texts } = usePageTools();
  const { status, due, printedDate, forecast, late, owners, group, notes } = milestone;
  const moves = forecastMoves(history, due);
  return (
    <aside class="card facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.milestone.facts}</h2>
      <dl>
        <Fact name={texts.milestone.planned}>
          {due === null ? texts.noDate : longDay(texts.language, due)}
          {due === null && printedDate !== null && <span class="quiet">{texts.milestone.printed(printedDate)}</span>}
        </Fact>
        {status !== 'gerealiseerd' && (due !== null || forecast !== null) && (
          <Fact name={texts.milestone.forecast}>
            {forecast === null ? texts.milestone[late ? 'noNewDate' : 'asPlanned'] : longDay(texts.language, forecast)}
          </Fact>
        )}
        {moves.length > 1 && (
          <Fact name={texts.milestone.moves}>
            <span class="quiet">{texts.milestone.moved(moves.length - 1)}</span>
            <DatesLine days={moves} />
          </Fact>
        )}
        <Fact name={texts.milestone.owners}>{owners.length > 0 ? owners.join(', ') : texts.noOwner}</Fact>
        {group !== null && <Fact name={texts.milestone.group}>{group}</Fact>}
        {notes.length > 0 && (
          <Fact name={texts.milestone.notes}>
            {notes.map((note) => (
              <p key={note}>
                <LinkedText text={note} />
              </p>
            ))}
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The dates one after the other; the last is what counts. */
function DatesLine({ days }: { days: readonly string[] }) {
  const { texts } = usePageTools();
  return (
    <ol class="dates-line">
      {days.map((day, nth) => (
        <li key={nth}>{shortDay(texts.language, day)}</li>
      ))}
    </ol>
  );
}
