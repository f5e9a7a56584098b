/** Up to where each person has read each conversation, counted in messages. */
export interface ReadMarks {
  seen(person: string, conversationId: string): number;
  mark(person: string, conversationId: string, messages: number): void;
}

/** Nobody has read anything yet. */
export function createReadMarks(): ReadMarks {
  const marks = new Map<string, number>();
  const key = (person: string, conversationId: string) => `${person} ${conversationId}`;
  return {
    seen: (person, conversationId) => marks.get(key(person, conversationId)) ?? 0,
    mark: (person, conversationId, messages) => void marks.set(key(person, conversationId), messages),
  };
}
