import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addBot } from '../../bench/add-bot';
import { crowdOwnersFile, crowdPerson, crowdPlan, crowdTeams, keyOf, numbersTo, reminderTo } from '../../bench/crowd';
import type { LocalTeams } from '../../local/local-teams';
import { startLocalTeams } from '../../local/local-teams';
import type { Person } from '../../src/domain/people';
import type { Stores } from '../../src/ports/stores';
import { inBatches } from './in-batches';

/** Owners in a local Teams that keeps Teams' limits, and the files of a bot for them. */
export interface Crowd {
  teams: LocalTeams;
  /** Everybody, the owner with number 1 first. */
  people: readonly Person[];
  /** A folder for what a bot keeps. */
  folder: string;
  /** The environment of a bot. */
  files: { PLAN_FILE: string; OWNERS_FILE: string };
  /** Makes the bot know everybody. */
  introduce(stores: Stores): Promise<void>;
  /** Puts a reminder for everybody in the outbox, due at an instant. */
  remind(stores: Stores, due: { day: string; at: string }): Promise<void>;
  close(): Promise<void>;
}

export async function openCrowd(owners: number): Promise<Crowd> {
  const folder = mkdtempSync(join(tmpdir(), 'mijlpaal-faults-'));
  const size = { owners, milestonesEach: 1 };
  const files = { PLAN_FILE: join(folder, 'plan.json'), OWNERS_FILE: join(folder, 'owners.csv') };
  writeFileSync(files.PLAN_FILE, JSON.stringify(crowdPlan(size)));
  writeFileSync(files.OWNERS_FILE, crowdOwnersFile(size));
  const teams = await startLocalTeams({ ...crowdTeams(owners), limits: true });
  await addBot(teams);
  const known = numbersTo(owners).map((number) => crowdPerson(number, teams.person(keyOf(number)), teams));
  return {
    ...{ teams, folder, files, people: known },
    introduce: (stores) => inBatches(known, (person) => stores.people.add(person)),
    remind({ deliveries }, due) {
      const reminders = known.map(({ id }, index) => reminderTo(id, index + 1, due));
      return inBatches(reminders, (reminder) => deliveries.add(reminder));
    },
    async close() {
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
