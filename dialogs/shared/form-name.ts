export interface FormName {
  /** The name under which to send this content. */
  of(content: object): string;
  /** It was stored: the same content sent from now on is something new. */
  stored(): void;
}

/**
 * Names what is sent: the same content sent again, because an answer got lost, keeps its name and is stored once. Other
 * content gets another name, since under the first one the bot may have stored something else.
 */
export function createFormName(newId: () => string = () => crypto.randomUUID()): FormName {
  let named: { content: string; name: string } | null = null;
  return {
    of(content) {
      const written = JSON.stringify(content);
      if (named?.content !== written) named = { content: written, name: newId() };
      return named.name;
    },
    stored() {
      named = null;
    },
  };
}
