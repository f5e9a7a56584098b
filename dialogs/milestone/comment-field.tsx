import { Field } from '../shared/field';
import { usePageTools } from '../shared/page-tools';

interface CommentFieldProps {
  value: string;
  limit: number;
  /** Whether the chosen status asks why. */
  isReason: boolean;
  error: string | undefined;
  onInput: (comment: string) => void;
}

/** From here on the counter is shown: characters left. */
const NEAR_LIMIT = 200;

/** The comment, which can be long; near its limit it counts along. */
export function CommentField({ value, limit, isReason, error, onInput }: CommentFieldProps) {
  const { texts } = usePageTools();
  const words = texts.report;
  const left = limit - value.trim().length;
  return (
    <Field
      id="comment"
      label={isReason ? words.reason : words.comment}
      hint={isReason ? words.reasonHint : words.commentHint}
      error={error}
    >
      {(described) => (
        <>
          <textarea
            {...described}
            rows={4}
            value={value}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
          <p class={left < 0 ? 'counter over' : 'counter'} aria-live="polite">
            {left < 0 ? words.tooMany(-left) : left <= NEAR_LIMIT ? words.left(left) : ''}
          </p>
        </>
      )}
    </Field>
  );
}
