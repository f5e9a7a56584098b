import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { daysLater, instantOf, momentInWords, wallTime } from './brussels';
import { LanguageContext, usePage, useTexts } from './page-state';
import { server } from './server';

const TICK_MS = 10_000;

/** The bot's clock: read, moved a day or a week, set. */
export function ClockControls({ onFault }: { onFault: (fault: unknown) => void }) {
  const { now } = usePage();
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [wall, setWall] = useState('');
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const set = (moment: Date) => {
    server.setClock(moment).catch(onFault);
  };
  return (
    <div class="group" role="group" aria-label={texts.clock}>
      <time class="moment" dateTime={now().toISOString()}>
        {momentInWords(now(), language)}
      </time>
      <button type="button" onClick={() => set(daysLater(now(), 1))}>
        {texts.plusDay}
      </button>
      <button type="button" onClick={() => set(daysLater(now(), 7))}>
        {texts.plusWeek}
      </button>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setWall(wallTime(now()));
          setOpen(!open);
        }}
      >
        {texts.setClock}
      </button>
      {open && (
        <form
          class="set-clock"
          onSubmit={(event) => {
            event.preventDefault();
            if (wall) set(instantOf(wall));
            setOpen(false);
          }}
        >
          <label htmlFor={id}>{texts.moment}</label>
          <input
            id={id}
            type="datetime-local"
            value={wall}
            onInput={({ currentTarget }) => setWall(currentTarget.value)}
          />
          <button type="submit" class="primary">
            {texts.apply}
          </button>
        </form>
      )}
    </div>
  );
}
