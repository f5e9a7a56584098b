import type { OwnerRequest } from '../../domain/owner-request';
import type { RequestStore } from '../../ports/request-store';
import { millisecondsOf } from '../instants';
import type { EmbeddedDatabase } from './embedded-database';
import { EmbeddedJournal, timed } from './embedded-journal';

/** Requests of owners in lmdb: a journal. */
export class EmbeddedRequestStore implements RequestStore {
  private readonly journal: EmbeddedJournal<OwnerRequest>;

  constructor(private readonly database: EmbeddedDatabase) {
    this.journal = new EmbeddedJournal(database, 'requests');
  }

  async append(requests: OwnerRequest[]): Promise<string[]> {
    const given = timed(requests);
    return this.database.write(() => this.journal.keep(given).map(({ id }) => id));
  }

  async find(ids: string[]): Promise<OwnerRequest[]> {
    return this.database.read(() => this.journal.find(ids));
  }

  async since(instant: string): Promise<OwnerRequest[]> {
    const ms = millisecondsOf(instant);
    return this.database.read(() => this.journal.since(ms));
  }

  async history(milestone: string, limit: number): Promise<OwnerRequest[]> {
    return this.database.read(() => this.journal.newestFirst(milestone, Infinity, limit));
  }
}
