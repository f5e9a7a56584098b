import { useState } from 'preact/hooks';
import { addDays } from '../../src/domain/dates';
import { weekdayAndDay } from '../../src/texts/format';
import { describe, Field, FieldNotes } from '../shared/field';
import { usePageTools } from '../shared/page-tools';
import type { RequestFormProps } from './request-form';
import { RequestFormFrame } from './request-form';
import { useRequest } from './use-request';

/** "Ask me later": tomorrow, next week, or a day of one's own. */
export function LaterForm({ milestone, onDone, onCancel }: RequestFormProps) {
  const { texts } = usePageTools();
  const words = texts.request;
  const [what, setWhat] = useState('');
  const [until, setUntil] = useState('');
  const { errors, setErrors, isBusy, send } = useRequest(milestone.milestone.code, (answer) =>
    onDone(answer, words.doneLater),
  );
  const { tomorrow, nextWeek } = milestone.later;
  const choices = [
    { name: 'tomorrow', label: words.tomorrow(weekdayAndDay(texts.language, tomorrow)) },
    { name: 'next-week', label: words.nextWeek(weekdayAndDay(texts.language, nextWeek)) },
    { name: 'on-day', label: words.onDay },
  ];
  const onSend = (): void => {
    if (what === '') setErrors({ fields: { what: words.whenMissing }, form: [] });
    else send({ what, until: what === 'on-day' ? until : '' });
  };
  return (
    <RequestFormFrame
      label={words.later}
      errors={visible(errors, what)}
      isBusy={isBusy}
      onSend={onSend}
      onCancel={onCancel}
    >
      <fieldset role="radiogroup" class="field" {...describe('what', undefined, errors.fields.what)}>
        <legend>{words.laterWhen}</legend>
        {choices.map(({ name, label }) => (
          <label key={name} class="check">
            <input type="radio" name="what" value={name} checked={what === name} onChange={() => setWhat(name)} />
            <span>{label}</span>
          </label>
        ))}
        <FieldNotes id="what" hint={undefined} error={errors.fields.what} />
      </fieldset>
      {what === 'on-day' && (
        <Field id="later-day" label={words.day} error={errors.fields.until}>
          {(described) => (
            <input
              {...described}
              type="date"
              min={addDays(milestone.today, 1)}
              value={until}
              onInput={({ currentTarget }) => setUntil(currentTarget.value)}
            />
          )}
        </Field>
      )}
    </RequestFormFrame>
  );
}

/** "Tomorrow" can be too late as well: then there is no day to fill in, and the sentence stands above the choices. */
function visible<Errors extends ReturnType<typeof useRequest>['errors']>(errors: Errors, what: string) {
  const { until } = errors.fields;
  return until === undefined || what === 'on-day' ? errors : { ...errors, form: [...errors.form, until] };
}
