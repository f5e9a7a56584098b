import type { ConversationLine, Desk } from '../../page-api';
import { Avatar } from './avatar';
import { shortMoment } from './brussels';
import { Icon } from './icons';
import { usePage, useTexts } from './page-state';
import { languageOf } from './texts';

/** A person's chats, group chats and channels, with what is unread. */
export function Sidebar(props: { desk: Desk; openId: string; onOpen: (line: ConversationLine) => void }) {
  const texts = useTexts();
  const { desk, openId, onOpen } = props;
  const list = (heading: string, lines: ConversationLine[]) =>
    lines.length > 0 && (
      <section>
        <h2>{heading}</h2>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <Line {...{ desk, line, isOpen: line.id === openId }} onOpen={() => onOpen(line)} />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <nav class="sidebar" aria-label={texts.chatsOf(desk.name)}>
      {list(texts.chat, [desk.chat])}
      {list(texts.groups, desk.groups)}
      {desk.team && list(desk.team.name, desk.team.channels)}
    </nav>
  );
}

function Line(props: { desk: Desk; line: ConversationLine; isOpen: boolean; onOpen: () => void }) {
  const { now } = usePage();
  const texts = useTexts();
  const { desk, line, isOpen, onOpen } = props;
  const { last, unread, kind } = line;
  return (
    <button
      type="button"
      class={unread > 0 ? 'line unread' : 'line'}
      aria-current={isOpen ? 'page' : undefined}
      onClick={onOpen}
    >
      {kind === 'personal' ? <Avatar name={line.name} isBot /> : <LineIcon kind={kind} />}
      <span class="line-name">{line.name}</span>
      {last && kind !== 'channel' && (
        <>
          <span class="line-time">{shortMoment(new Date(last.sentAt), now(), languageOf(desk.locale))}</span>
          <span class="line-last">{last.author === desk.key ? `${texts.you}: ${last.text}` : last.text}</span>
        </>
      )}
      {unread > 0 && (
        <span class="count">
          <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
          <span class="sr">{texts.unread(unread)}</span>
        </span>
      )}
    </button>
  );
}

function LineIcon({ kind }: { kind: 'channel' | 'group' }) {
  return (
    <span class="avatar plain" aria-hidden="true">
      <Icon name={kind === 'channel' ? 'channel' : 'people'} />
    </span>
  );
}
