import type { OwnerRequest } from '../domain/owner-request';

/** Requests of owners ("later", "not mine", "hand over"), append-only. */
export interface RequestStore {
  /** Keeps the requests whose id is new and answers the ids it kept. Durable on return. */
  append(requests: OwnerRequest[]): Promise<string[]>;
  /** Those with these ids, in no particular order. */
  find(ids: string[]): Promise<OwnerRequest[]>;
  /** Requests made at or after an instant, oldest first. */
  since(instant: string): Promise<OwnerRequest[]>;
  /** The requests on one milestone, newest first, at most `limit`. */
  history(milestone: string, limit: number): Promise<OwnerRequest[]>;
}
