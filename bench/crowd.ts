import type { LocalTeamsOptions } from '../local/world/options';
import type { Delivery } from '../src/domain/delivery';
import { newDelivery } from '../src/domain/delivery';
import type { Assignment, Person } from '../src/domain/people';
import type { Milestone, Plan } from '../src/domain/plan';

/** Owners by the thousand, each with one project; everything about one follows from its number, from 1. */
export interface CrowdSize {
  owners: number;
  milestonesEach: number;
}

export function keyOf(number: number): string {
  return `eigenaar-${number}`;
}

/** The first milestone of an owner. */
export function codeOf(number: number): string {
  return `P${number}.1`;
}

export function crowdPlan({ owners, milestonesEach }: CrowdSize): Plan {
  return {
    ...{ year: 2025, title: 'Ondernemingsplan 2025', horizontal: [], indicators: [], evaluation: [], anomalies: [] },
    goals: [
      {
        ...{ code: 'SD 1', number: 1, title: 'Slachtoffers centraal' },
        ...{ departments: [], budget: [], indicators: [], objectives: [] },
      },
    ],
    projects: numbersTo(owners).map((number) => ({
      ...{ code: `P${number}`, number, title: `PROJECT ${number}`, goal: 'SD 1', objective: null },
      milestones: numbersTo(milestonesEach).map((item) => milestone(number, item)),
    })),
  };
}

export function crowdAssignments({ owners }: CrowdSize): Assignment[] {
  return numbersTo(owners).map((number) => ({
    ...{ item: `P${number}`, role: 'owner', email: emailOf(number), name: nameOf(number) },
  }));
}

/** The owner list as a file has it. */
export function crowdOwnersFile(size: CrowdSize): string {
  const lines = crowdAssignments(size).map(({ item, role, email, name }) => `${item},${role},${email},${name}`);
  return ['item,role,email,name', ...lines, ''].join('\n');
}

/** A Teams in which they all are members of one team, where the bot is added later. */
export function crowdTeams(owners: number): LocalTeamsOptions {
  const people = numbersTo(owners).map((number) => ({
    ...{ key: keyOf(number), name: nameOf(number), email: emailOf(number) },
  }));
  return { people, team: { name: 'Agentschap', channels: ['Algemeen'], members: people.map(({ key }) => key) } };
}

/** Where somebody's chat with the bot is. */
export interface Seat {
  id: string;
  chatId: string;
  aadObjectId: string;
}

/** An owner as the bot knows them once they have installed it. */
export function crowdPerson(number: number, seat: Seat, teams: { url: string; tenantId: string }): Person {
  return {
    ...{ id: seat.id, aadObjectId: seat.aadObjectId, name: nameOf(number), emails: [emailOf(number)] },
    ...{ language: 'nl', timeZone: 'Europe/Brussels', reachability: 'active', welcomed: true, pausedUntil: null },
    chat: { conversationId: seat.chatId, serviceUrl: teams.url, tenantId: teams.tenantId },
  };
}

/** A reminder to an owner about the first milestone of theirs, due at an instant. */
export function reminderTo(personId: string, number: number, { day, at }: { day: string; at: string }): Delivery {
  return newDelivery({
    ...{ key: `reminder:${personId}:${day}`, to: { kind: 'person', id: personId }, createdAt: at, notBefore: at },
    content: { kind: 'reminder', items: [{ code: codeOf(number), step: 0, onBehalfOf: null }], ofWeek: 1 },
  });
}

export function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Dates lie all over the year, as in a real plan. */
function milestone(number: number, item: number): Milestone {
  const code = `P${number}.${item}`;
  const due = new Date(Date.UTC(2025, 0, 1 + ((number * 7 + item * 31) % 365))).toISOString().slice(0, 10);
  const printedDate = due.split('-').reverse().join('/');
  return { code, title: `Mijlpaal ${code} afwerken`, due, printedDate, group: null, notes: [] };
}

function emailOf(number: number): string {
  return `${keyOf(number)}@example.org`;
}

function nameOf(number: number): string {
  return `Projectleider ${number}`;
}
