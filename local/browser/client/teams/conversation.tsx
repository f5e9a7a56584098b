import { useEffect, useState } from 'preact/hooks';
import type { ExtensionResult } from '../../../client/extension-result';
import type { Platform } from '../../../client/seat';
import type { SeenMessage } from '../../../world/messages';
import type { ConversationLine, Desk } from '../../page-api';
import { Composer } from './composer';
import { Icon } from './icons';
import { useLiveData } from './live-data';
import { Message } from './message';
import type { MessageEars } from './message';
import { usePage, useTexts } from './page-state';
import { act, server } from './server';
import { languageOf } from './texts';
import { useScrolledToEnd } from './scrolled-to-end';

interface ConversationProps {
  desk: Desk;
  line: ConversationLine;
  platform: Platform;
  ears: MessageEars;
  onFault: (fault: unknown) => void;
  onAddBot: () => void;
}

/** The messages of a chat, channel or group chat, and where one writes. */
export function Conversation({ desk, line, platform, ears, onFault, onAddBot }: ConversationProps) {
  const { setup } = usePage();
  const texts = useTexts();
  const [replyingIn, setReplyingIn] = useState<string | undefined>(undefined);
  const id = `${desk.key} ${line.id}`;
  const view = useLiveData(
    id,
    () => server.conversation(desk.key, line.id),
    (event) => event.kind === 'changed' && (event.conversationId ?? line.id) === line.id,
  );
  const messages = view?.messages;
  const count = messages?.length ?? 0;
  const { place, isShown } = useScrolledToEnd(id, messages);
  useEffect(() => {
    if (messages && isShown) act(desk.key, 'read', { conversationId: line.id }).catch(onFault);
  }, [id, count, isShown]);
  const language = languageOf(desk.locale);
  const say = (text: string, threadId?: string) =>
    act(desk.key, 'say', { conversationId: line.id, text, ...(threadId === undefined ? {} : { threadId }) }).then(
      () => true,
      (fault: unknown) => {
        onFault(fault);
        return false;
      },
    );
  const composer = (label: string, threadId?: string, autoFocus = false) => (
    <Composer
      label={label}
      autoFocus={autoFocus}
      suggestions={threadId === undefined ? suggestionsFor(setup, line, language) : []}
      onSend={async (text) => {
        const sent = await say(text, threadId);
        if (sent) setReplyingIn(undefined);
        return sent;
      }}
      search={(query) => act(desk.key, 'search', { conversationId: line.id, query, platform })}
      onInsert={({ attachment }: ExtensionResult) =>
        act(desk.key, 'insert', {
          conversationId: line.id,
          attachment,
          ...(threadId === undefined ? {} : { threadId }),
        }).catch(onFault)
      }
    />
  );
  const label = line.kind === 'personal' ? texts.writeTo(line.name) : texts.writeIn(line.name);
  return (
    <>
      <div class="messages" ref={place} role="log" aria-label={texts.messages} tabIndex={0}>
        {messages?.length === 0 && <p class="empty">{line.kind === 'channel' ? texts.emptyChannel : texts.empty}</p>}
        {line.kind === 'channel'
          ? threadsOf(messages ?? []).map((thread) => (
              <section key={thread.id} class="thread" aria-label={thread.messages[0]?.summary || texts.posts}>
                {thread.messages.map((message) => (
                  <Message key={message.id} {...{ message, ears, language }} namesAll />
                ))}
                {replyingIn === thread.id
                  ? composer(texts.replyHere, thread.id, true)
                  : line.botIn && (
                      <button type="button" class="reply" onClick={() => setReplyingIn(thread.id)}>
                        <Icon name="reply" /> {texts.reply}
                      </button>
                    )}
              </section>
            ))
          : messages?.map((message) => <Message key={message.id} {...{ message, ears, language }} />)}
      </div>
      {line.botIn ? (
        composer(label)
      ) : (
        <p class="add-bot">
          {line.kind === 'personal' ? texts.notInstalled(setup.botName) : texts.notHere(setup.botName)}
          <button type="button" class="primary" onClick={onAddBot}>
            {line.kind === 'channel' ? texts.addToTeam(setup.botName) : texts.add(setup.botName)}
          </button>
        </p>
      )}
    </>
  );
}

function suggestionsFor(
  { commands }: ReturnType<typeof usePage>['setup'],
  { kind }: ConversationLine,
  language: 'nl' | 'en',
): string[] {
  return commands[kind === 'personal' ? 'personal' : 'place'].map((command) => command[language]);
}

interface Thread {
  id: string;
  messages: SeenMessage[];
}

function threadsOf(messages: SeenMessage[]): Thread[] {
  const first = messages.filter(({ id, threadId }) => id === threadId);
  return first.map(({ id }) => ({ id, messages: messages.filter(({ threadId }) => threadId === id) }));
}
