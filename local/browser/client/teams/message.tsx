import { useState } from 'preact/hooks';
import type { SeenMessage } from '../../../world/messages';
import { Avatar } from './avatar';
import { shortMoment } from './brussels';
import { CardView } from './card-view';
import type { CardClick } from './drawn-card';
import { MessageText } from './message-text';
import { usePage, useTexts } from './page-state';

/** What a message can have its surroundings do. */
export interface MessageEars {
  /** Resolves when the bot has answered. */
  onClick: (message: SeenMessage, click: CardClick) => Promise<void>;
  onLink: (link: string) => void;
}

interface MessageProps {
  message: SeenMessage;
  ears: MessageEars;
  language: string;
  /** Whether one's own messages say whose they are too, as in a channel. */
  namesAll?: boolean;
}

/** A message with its author, time and cards. */
export function Message({ message, ears, language, namesAll = false }: MessageProps) {
  const { setup, now } = usePage();
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const isBot = message.author === 'bot';
  const author = isBot ? setup.botName : (setup.people.find(({ key }) => key === message.author)?.name ?? '');
  const isNamed = namesAll || message.from !== 'me';
  const time = shortMoment(new Date(message.sentAt), now(), language);
  const onClick = (click: CardClick) => {
    if (busy) return;
    setBusy(true);
    void ears.onClick(message, click).finally(() => setBusy(false));
  };
  return (
    <article class={`message ${message.from}`} aria-label={`${author}, ${time}`} data-message={message.id}>
      {isNamed && <Avatar name={author} isBot={isBot} />}
      <div class="said">
        <p class="by">
          {isNamed && <b>{author}</b>}
          <time dateTime={message.sentAt}>{time}</time>
          {message.updatedTimes > 0 && !message.deleted && <span>{texts.updated}</span>}
        </p>
        {message.deleted && <p class="bubble gone">{texts.deleted}</p>}
        {message.text && (
          <div class="bubble">
            <MessageText text={message.text} />
          </div>
        )}
        {message.cards.map((card, index) => (
          <div key={index} class={isFull(card) ? 'bubble card-bubble full' : 'bubble card-bubble'}>
            <CardView card={card} busy={busy} ears={{ onClick, onLink: ears.onLink }} />
          </div>
        ))}
      </div>
    </article>
  );
}

function isFull(card: Record<string, unknown>): boolean {
  return (card['msteams'] as { width?: string } | undefined)?.width?.toLowerCase() === 'full';
}
