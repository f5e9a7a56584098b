import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MilestonePage } from '../../src/contracts/pages-api';
import { Icon } from '../shared/icon';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';
import { AskAgain } from './ask-again';
import { HandOverForm } from './hand-over-form';
import { LaterForm } from './later-form';
import { NotMineForm } from './not-mine-form';

interface OtherActionsProps {
  milestone: MilestonePage;
  onStored: (milestone: MilestonePage) => void;
  onUnsent: (form: string, isUnsent: boolean) => void;
}

const ACTIONS = [
  { name: 'later', icon: 'clock', Form: LaterForm },
  { name: 'handOver', icon: 'hand', Form: HandOverForm },
  { name: 'notMine', icon: 'person', Form: NotMineForm },
] as const;
type Action = (typeof ACTIONS)[number]['name'];

/** What can be answered instead of a status: later, hand over, not mine. */
export function OtherActions({ milestone, onStored, onUnsent }: OtherActionsProps) {
  const { texts } = usePageTools();
  const [open, setOpen] = useState<Action | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    onUnsent('request', open !== null);
    return () => onUnsent('request', false);
  }, [open, onUnsent]);
  const shut = (): void => {
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  const { mine, managed } = milestone.milestone;
  const possible = ACTIONS.filter(({ name }) => (name === 'handOver' ? milestone.deputies.length > 0 : mine !== null));
  const Form = ACTIONS.find(({ name }) => name === open)?.Form;
  return (
    <section class="card" aria-labelledby="other-title">
      <h2 id="other-title">{texts.request.title}</h2>
      <p class="quiet">{mine === null ? texts.request.managerIntro : texts.request.intro}</p>
      <div class="buttons" ref={buttons}>
        {possible.map(({ name, icon }) => (
          <button
            key={name}
            type="button"
            class="button"
            aria-expanded={open === name}
            aria-controls="other-form"
            onClick={() => {
              setDone(null);
              setOpen(open === name ? null : name);
            }}
          >
            <Icon name={icon} />
            {texts.request[name]}
          </button>
        ))}
        {managed && mine === null && <AskAgain code={milestone.milestone.code} onSaid={setDone} />}
      </div>
      <div id="other-form">
        {done !== null && <MessageBar kind="success">{done}</MessageBar>}
        {Form && (
          <Form
            key={open}
            milestone={milestone}
            onCancel={shut}
            onDone={(answer, sentence) => {
              shut();
              setDone(sentence);
              onStored(answer);
            }}
          />
        )}
      </div>
    </section>
  );
}
