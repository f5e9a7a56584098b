import { useState } from 'preact/hooks';
import { REASON_LIMIT } from '../../src/domain/request-rules';
import { Field } from '../shared/field';
import { usePageTools } from '../shared/page-tools';
import type { RequestFormProps } from './request-form';
import { RequestFormFrame } from './request-form';
import { useRequest } from './use-request';

/** "Not mine": goes to the coordinator, with the reason. */
export function NotMineForm({ milestone, onDone, onCancel }: RequestFormProps) {
  const { texts } = usePageTools();
  const words = texts.request;
  const [reason, setReason] = useState('');
  const { errors, isBusy, send } = useRequest(milestone.milestone.code, (answer) => onDone(answer, words.doneNotMine));
  return (
    <RequestFormFrame
      label={words.notMine}
      errors={errors}
      isBusy={isBusy}
      onSend={() => send({ what: 'not-mine', reason })}
      onCancel={onCancel}
    >
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={errors.fields.reason}>
        {(described) => (
          <textarea
            {...described}
            rows={3}
            maxLength={REASON_LIMIT}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Field>
    </RequestFormFrame>
  );
}
