import type { LocalTeams } from '../../local/local-teams';

/** What the bot sent to one chat: the ids of the messages, and how many copies of each delivery's card are among them. */
export interface Arrivals {
  ids: Set<string>;
  copies: Map<string, number>;
}

interface ChatState {
  people: { id: string; chat: { id: string; author: string; card?: unknown }[] }[];
}

/** The chats by the person's id. A card that was changed to say that it was answered or replaced has no key any more. */
export function arrivalsIn(teams: LocalTeams): Map<string, Arrivals> {
  const { people } = teams.state() as ChatState;
  return new Map(
    people.map(({ id, chat }) => {
      const sent = chat.filter(({ author }) => author === 'bot');
      return [id, { ids: new Set(sent.map((message) => message.id)), copies: copiesOf(sent.map(({ card }) => card)) }];
    }),
  );
}

function copiesOf(cards: unknown[]): Map<string, number> {
  const copies = new Map<string, number>();
  for (const card of cards) {
    const key = /"card":"([^"]+)"/.exec(JSON.stringify(card ?? {}))?.[1];
    if (key !== undefined) copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  return copies;
}
