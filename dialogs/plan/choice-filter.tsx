interface ChoiceFilterProps<Value extends string> {
  label: string;
  /** What it says when it filters nothing. */
  all: string;
  value: Value | '';
  choices: readonly { value: Value; words: string }[];
  onChoose: (value: Value | '') => void;
}

/** One filter with a list to choose from. What the address asks for and the plan does not have, it shows as it is. */
export function ChoiceFilter<Value extends string>({ label, all, value, choices, onChoose }: ChoiceFilterProps<Value>) {
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  return (
    <label class={value === '' ? 'filter' : 'filter is-on'}>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value | '')}>
        <option value="">{all}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </label>
  );
}
