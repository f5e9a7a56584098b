import { useState } from 'preact/hooks';
import { DeputyAndDays } from '../shared/deputy-and-days';
import { usePageTools } from '../shared/page-tools';
import type { RequestFormProps } from './request-form';
import { RequestFormFrame } from './request-form';
import { useRequest } from './use-request';

/** "Hand over": the deputy is asked in these days. */
export function HandOverForm({ milestone, onDone, onCancel }: RequestFormProps) {
  const { texts } = usePageTools();
  const [input, setInput] = useState({
    deputy: milestone.deputies.length === 1 ? (milestone.deputies[0]?.email ?? '') : '',
    from: milestone.today,
    until: '',
  });
  const { errors, isBusy, send } = useRequest(milestone.milestone.code, (answer) =>
    onDone(answer, texts.request.doneHandOver),
  );
  return (
    <RequestFormFrame
      label={texts.request.handOver}
      errors={errors}
      isBusy={isBusy}
      onSend={() => send({ what: 'hand-over', ...input })}
      onCancel={onCancel}
    >
      <DeputyAndDays
        deputies={milestone.deputies}
        today={milestone.today}
        input={input}
        errors={errors.fields}
        onChange={(some) => setInput({ ...input, ...some })}
      />
    </RequestFormFrame>
  );
}
