import { useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import { useTexts } from './page-state';
import { SearchBox } from './search-box';
import type { ExtensionResult } from '../../../client/extension-result';

interface ComposerProps {
  label: string;
  suggestions?: string[];
  autoFocus?: boolean;
  /** Resolves when it is sent; what was typed stays when it is not. */
  onSend: (text: string) => Promise<boolean>;
  search: (query: string) => Promise<{ results: ExtensionResult[]; text?: string }>;
  onInsert: (result: ExtensionResult) => Promise<unknown>;
}

/** Where one writes: Enter sends, Shift and Enter begins a line; beside it the app's search. */
export function Composer({ label, suggestions = [], autoFocus = false, onSend, search, onInsert }: ComposerProps) {
  const texts = useTexts();
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const searchButton = useRef<HTMLButtonElement>(null);
  const send = async (words = text) => {
    if (!words.trim()) return;
    if (words === text) setText('');
    box.current?.focus();
    if (!(await onSend(words.trim()))) setText(words);
  };
  const closeSearch = () => {
    setSearching(false);
    searchButton.current?.focus();
  };
  return (
    <div class="composer">
      {suggestions.length > 0 && (
        <ul class="suggestions" aria-label={texts.suggestions}>
          {suggestions.map((words) => (
            <li key={words}>
              <button type="button" onClick={() => void send(words)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      {searching && (
        <SearchBox
          search={search}
          onClose={closeSearch}
          onChoose={(result) => void onInsert(result).then(() => setSearching(false))}
        />
      )}
      <form
        class="composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <textarea
          ref={box}
          rows={1}
          value={text}
          autoFocus={autoFocus}
          aria-label={label}
          placeholder={label}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <button
          ref={searchButton}
          type="button"
          class="icon-button"
          aria-label={texts.search}
          title={texts.search}
          aria-expanded={searching}
          onClick={() => setSearching(!searching)}
        >
          <Icon name="search" />
        </button>
        <button type="submit" class="icon-button send" aria-label={texts.send} title={texts.send}>
          <Icon name="send" />
        </button>
      </form>
    </div>
  );
}
