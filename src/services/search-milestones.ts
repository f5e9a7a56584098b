import { findMilestones } from '../domain/milestone-search';
import type { MilestoneState } from '../domain/milestone-state';
import type { Person } from '../domain/people';
import { plainWords } from '../domain/plan-refs';
import type { MilestoneFilter } from '../domain/question';
import { parseQuestion } from '../domain/question';
import type { RoleBook } from '../domain/roles';
import type { PlanView, ReadPlan } from './plan-reader';

/** The milestones found, all of them, in the order in which to show them; `too-short`: one letter finds everything. */
export type Found = { kind: 'found'; states: MilestoneState[]; today: string } | { kind: 'too-short' };

export type SearchMilestones = (text: string, person: Person) => Promise<Found>;

const SHORTEST = 2;

const NONE: MilestoneFilter = {
  mine: false,
  late: false,
  open: false,
  due: null,
  status: null,
  scope: [],
  words: null,
};

/**
 * Finds milestones for somebody who types a few words in any conversation: by code ("P43", "p43.1", "SD 3"), by a question
 * ("te laat in SD 3") or by words of the title, half ones too. No text: their own open milestones, else what is late.
 */
export function createSearchMilestones({ readPlan, roles }: { readPlan: ReadPlan; roles: RoleBook }): SearchMilestones {
  return async (text, person) => {
    const view = await readPlan();
    const words = plainWords(text);
    if (words !== '' && words.replace(/\s/g, '').length < SHORTEST) return { kind: 'too-short' };
    const isMine = (state: MilestoneState): boolean =>
      roles.rolesFor(person.emails, state).some((role) => role === 'owner' || role === 'deputy');
    const find = (filter: MilestoneFilter) => findMilestones(view.states, filter, { today: view.today, isMine });
    return { kind: 'found', today: view.today, states: words === '' ? first(find) : typed(text, words, view, find) };
  };
}

type Find = (filter: MilestoneFilter) => MilestoneState[];

function first(find: Find): MilestoneState[] {
  const own = find({ ...NONE, mine: true, open: true });
  return own.length > 0 ? own : find({ ...NONE, late: true });
}

function typed(text: string, words: string, { states }: PlanView, find: Find): MilestoneState[] {
  const question = parseQuestion(text);
  if (question.kind === 'milestone') return states.filter(({ code }) => code === question.code);
  const found = question.kind === 'list' ? find(question.filter) : [];
  return found.length > 0 ? found : byWords(words, states);
}

/** All words stand in the code, the title or the project's title; perhaps only the beginning was typed yet. */
function byWords(words: string, states: readonly MilestoneState[]): MilestoneState[] {
  const parts = words.split(' ').filter(Boolean);
  return states.filter(({ code, title, parent }) => {
    const searched = plainWords(`${code} ${title} ${parent.title}`);
    return parts.every((part) => searched.includes(part));
  });
}
