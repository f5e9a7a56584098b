import { Field } from './field';
import { usePageTools } from './page-tools';

export interface HandOverInput {
  deputy: string;
  from: string;
  until: string;
}

interface DeputyAndDaysProps {
  deputies: readonly { email: string; name: string }[];
  today: string;
  input: HandOverInput;
  errors: Partial<Record<keyof HandOverInput, string>>;
  onChange: (some: Partial<HandOverInput>) => void;
}

/** To whom, from when and until when: the inputs of a hand-over. */
export function DeputyAndDays({ deputies, today, input, errors, onChange }: DeputyAndDaysProps) {
  const { request: words } = usePageTools().texts;
  return (
    <>
      <Field id="deputy" label={words.deputy} error={errors.deputy}>
        {(described) => (
          <select
            {...described}
            value={input.deputy}
            onChange={({ currentTarget }) => onChange({ deputy: currentTarget.value })}
          >
            <option value="">{words.chooseDeputy}</option>
            {deputies.map(({ email, name }) => (
              <option key={email} value={email}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="fields">
        {(['from', 'until'] as const).map((name) => (
          <Field key={name} id={`hand-over-${name}`} label={words[name]} error={errors[name]}>
            {(described) => (
              <input
                {...described}
                type="date"
                min={name === 'until' && input.from > today ? input.from : today}
                value={input[name]}
                onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  );
}
