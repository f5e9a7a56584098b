import type { Person } from '../../domain/people';
import type { PersonStore } from '../../ports/person-store';
import type { EmbeddedDatabase } from './embedded-database';
import { EmbeddedRecordTable } from './embedded-record-table';

/** People in lmdb, by id. */
export class EmbeddedPersonStore implements PersonStore {
  private readonly people: EmbeddedRecordTable<Person>;

  constructor(database: EmbeddedDatabase) {
    this.people = new EmbeddedRecordTable(database, 'people');
  }

  find(id: string): Promise<Person | null> {
    return this.people.find(id);
  }

  async findByAadObjectId(aadObjectId: string): Promise<Person | null> {
    return this.people.first((person) => person.aadObjectId === aadObjectId);
  }

  all(): Promise<Person[]> {
    return this.people.all();
  }

  add(person: Person): Promise<boolean> {
    return this.people.add(person);
  }

  update(id: string, fields: Partial<Omit<Person, 'id'>>): Promise<Person | null> {
    return this.people.update(id, fields);
  }

  async markWelcomed(id: string): Promise<boolean> {
    return (await this.people.update(id, { welcomed: true }, (person) => !person.welcomed)) !== null;
  }

  remove(id: string): Promise<void> {
    return this.people.remove(id);
  }
}
