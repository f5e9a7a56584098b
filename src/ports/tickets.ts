/** Short-lived, signed permissions to fetch something over HTTP without signing in. */
export interface Tickets {
  /** A ticket for somebody, good for a quarter of an hour. */
  issue(personId: string, purpose: string): Promise<string>;
  /** Whose ticket it is; null when it is forged, too old or for another purpose. */
  check(ticket: string, purpose: string): Promise<string | null>;
}
