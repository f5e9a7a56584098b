import type { Person } from '../domain/people';

/** The people the bot has met. */
export interface PersonStore {
  find(id: string): Promise<Person | null>;
  /** Who has that Entra object id; of several the first by id. */
  findByAadObjectId(aadObjectId: string): Promise<Person | null>;
  /** All people, in no particular order. */
  all(): Promise<Person[]>;
  /** Adds somebody new. False, and nothing changed, when the id is known already. */
  add(person: Person): Promise<boolean>;
  /**
   * Changes some fields in one atomic step and answers the result, or null for somebody unknown.
   * Two changes of different fields at once both hold.
   */
  update(id: string, fields: Partial<Omit<Person, 'id'>>): Promise<Person | null>;
  /** Marks somebody as welcomed in one atomic step. True for exactly one caller; false for somebody unknown. */
  markWelcomed(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}
