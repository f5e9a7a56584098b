import { useState } from 'preact/hooks';
import type { Theme } from '../../../client/seat';
import { ClockControls } from './clock-controls';
import { Icon } from './icons';
import { Menu } from './menu';
import { usePage, useTexts } from './page-state';
import { server } from './server';
import { countsInWords } from './texts';
import { Toast } from './toast';
import type { ToastWords } from './toast';

interface TopBarProps {
  onTheme: (theme: Theme) => void;
  isSplit: boolean;
  onSplit: () => void;
}

const THEMES: Theme[] = ['light', 'dark', 'contrast'];

/** What stands outside Teams: the bot's clock and jobs, the theme, a second person. */
export function TopBar({ onTheme, isSplit, onSplit }: TopBarProps) {
  const { setup, theme } = usePage();
  const texts = useTexts();
  const [shown, setShown] = useState(false);
  const [told, setTold] = useState<ToastWords | undefined>(undefined);
  const [running, setRunning] = useState(false);
  const onFault = (fault: unknown) =>
    setTold({ kind: 'error', text: fault instanceof Error ? fault.message : String(fault) });
  const run = (job: string) => {
    setRunning(true);
    const name = texts.runJob[job] ?? job;
    void server
      .runJob(job)
      .then(({ summary }) => setTold({ kind: 'message', text: `${name}: ${countsInWords(texts, summary)}.` }), onFault)
      .finally(() => setRunning(false));
  };
  return (
    <header class={shown ? 'top shown' : 'top'}>
      <h1>
        <span class="avatar bot" aria-hidden="true">
          M
        </span>
        {texts.title}
      </h1>
      <button
        type="button"
        class="top-toggle"
        aria-expanded={shown}
        aria-controls="controls"
        onClick={() => setShown(!shown)}
      >
        {texts.controls} <Icon name="chevron" />
      </button>
      <div class="controls" id="controls">
        {setup.now !== null && <ClockControls onFault={onFault} />}
        <Menu
          name={texts.jobs}
          saysItself
          button={
            <>
              {running ? texts.jobRuns : texts.jobs} <Icon name="chevron" />
            </>
          }
          groups={[{ items: setup.jobs.map((job) => ({ label: texts.runJob[job] ?? job, onChoose: () => run(job) })) }]}
        />
        <label class="group theme">
          {texts.theme}
          <select value={theme} onChange={({ currentTarget }) => onTheme(currentTarget.value as Theme)}>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {texts.themes[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" aria-pressed={isSplit} onClick={onSplit}>
          <Icon name="beside" /> {isSplit ? texts.closeBeside : texts.beside}
        </button>
      </div>
      <Toast words={told} onClose={() => setTold(undefined)} />
    </header>
  );
}
