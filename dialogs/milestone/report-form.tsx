import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MilestonePage } from '../../src/contracts/pages-api';
import { longDay } from '../../src/texts/format';
import { Field } from '../shared/field';
import { useFocusOnError } from '../shared/use-focus-on-error';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';
import { CommentField } from './comment-field';
import { needsReason } from './report-checks';
import { StatusChoice } from './status-choice';
import { useReport } from './use-report';

interface ReportFormProps {
  milestone: MilestonePage;
  onStored: (milestone: MilestonePage) => void;
  onUnsent: (form: string, isUnsent: boolean) => void;
  /** Null where the page is no dialog. */
  close: (() => void) | null;
}

/** The status form; once sent, what was noted; for who may not report, why not. */
export function ReportForm({ milestone, onStored, onUnsent, close }: ReportFormProps) {
  const { texts } = usePageTools();
  const [stored, setStored] = useState<MilestonePage | null>(null);
  const words = texts.report;
  const [title, body] = stored
    ? [words.doneTitle, <Noted key="done" stored={stored} close={close} again={() => setStored(null)} />]
    : milestone.mayReport
      ? [
          words.title,
          <Form
            key="form"
            milestone={milestone}
            onUnsent={onUnsent}
            close={close}
            onStored={(answer) => {
              setStored(answer);
              onStored(answer);
            }}
          />,
        ]
      : [words.notAllowedTitle, <NotAllowed key="not" close={close} />];
  return (
    <section class="card" aria-labelledby="report-title">
      <h2 id="report-title">{title}</h2>
      {body}
    </section>
  );
}

function Form({ milestone, onStored, onUnsent, close }: ReportFormProps) {
  const { texts } = usePageTools();
  const words = texts.report;
  const form = useRef<HTMLFormElement>(null);
  const { input, change, errors, isBusy, send, isUnsent } = useReport(milestone, onStored);
  useFocusOnError(form, errors);
  /** Known before the next key: it may be Escape. */
  useLayoutEffect(() => {
    onUnsent('report', isUnsent);
    return () => onUnsent('report', false);
  }, [isUnsent, onUnsent]);
  return (
    <form ref={form} noValidate onSubmit={send} aria-labelledby="report-title">
      {milestone.onBehalfOf !== null && <p class="quiet">{words.onBehalfOf(milestone.onBehalfOf)}</p>}
      {errors.form.length > 0 && (
        <MessageBar kind="error">
          {errors.form.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </MessageBar>
      )}
      <StatusChoice value={input.status} error={errors.fields.status} onChoose={(status) => change({ status })} />
      <CommentField
        value={input.comment}
        limit={milestone.commentLimit}
        isReason={needsReason(input)}
        error={errors.fields.comment}
        onInput={(comment) => change({ comment })}
      />
      {input.status !== 'gerealiseerd' && (
        <Field id="forecast" label={words.forecast} hint={words.forecastHint} error={errors.fields.forecast}>
          {(described) => (
            <input
              {...described}
              type="date"
              value={input.forecast}
              min={milestone.today}
              onInput={({ currentTarget }) => change({ forecast: currentTarget.value })}
            />
          )}
        </Field>
      )}
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {isBusy ? words.sending : words.send}
        </button>
        {close && (
          <button type="button" class="button" onClick={close}>
            {texts.close}
          </button>
        )}
      </div>
    </form>
  );
}

interface NotedProps {
  stored: MilestonePage;
  close: (() => void) | null;
  again: () => void;
}

function Noted({ stored: { milestone }, close, again }: NotedProps) {
  const { texts, announce } = usePageTools();
  const button = useRef<HTMLButtonElement>(null);
  const words = texts.report;
  const sentence = words.done(milestone.code, texts.status[milestone.status ?? 'geen_bericht']);
  useEffect(() => {
    button.current?.focus();
    announce(`${words.doneTitle}. ${sentence}`);
  }, []);
  return (
    <>
      <MessageBar kind="success">
        <p>{sentence}</p>
        {milestone.forecast !== null && <p>{words.doneForecast(longDay(texts.language, milestone.forecast))}</p>}
      </MessageBar>
      <div class="buttons">
        {close && (
          <button type="button" class="button primary" ref={button} onClick={close}>
            {texts.close}
          </button>
        )}
        <button type="button" class="button" ref={close ? null : button} onClick={again}>
          {words.another}
        </button>
      </div>
    </>
  );
}

function NotAllowed({ close }: { close: (() => void) | null }) {
  const { texts } = usePageTools();
  return (
    <>
      <p>{texts.report.notAllowed}</p>
      {close && (
        <div class="buttons">
          <button type="button" class="button" onClick={close}>
            {texts.close}
          </button>
        </div>
      )}
    </>
  );
}
