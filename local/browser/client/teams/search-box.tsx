import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExtensionResult } from '../../../client/extension-result';
import { Icon } from './icons';
import { useTexts } from './page-state';

const PAUSE_MS = 250;

interface Found {
  results: ExtensionResult[];
  text?: string;
}

/** The app's search, as its message extension opens in Teams: type, choose, and the card is sent. */
export function SearchBox(props: {
  search: (query: string) => Promise<Found>;
  onChoose: (result: ExtensionResult) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const inputId = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    let gone = false;
    if (!query.trim()) {
      setFound(undefined);
      return undefined;
    }
    const ask = () =>
      void props.search(query.trim()).then(
        (answer) => !gone && setFound(answer),
        (fault: unknown) =>
          !gone && setFound({ results: [], text: String(fault instanceof Error ? fault.message : fault) }),
      );
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [query]);
  return (
    <section
      class="search"
      aria-label={texts.search}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <div class="search-head">
        <label htmlFor={inputId}>{texts.searchLabel}</label>
        <button type="button" class="icon-button" aria-label={texts.close} title={texts.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      <input
        ref={input}
        id={inputId}
        type="search"
        value={query}
        autoComplete="off"
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p class="hint" role="status">
        {found === undefined ? texts.searchHint : found.results.length > 0 ? '' : (found.text ?? texts.searchNothing)}
      </p>
      {found && found.results.length > 0 && (
        <ul class="found" aria-label={texts.results}>
          {found.results.map((result, index) => (
            <li key={index}>
              <button type="button" onClick={() => props.onChoose(result)}>
                <b>{result.title}</b>
                <span>{result.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
