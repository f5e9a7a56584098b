import { z } from 'zod';
import { sharedMilestoneCard, sharedMilestonePreview } from '../../../cards/shared-milestone-card';
import { SEARCH } from '../../contracts/message-extension';
import type { MilestoneState } from '../../domain/milestone-state';
import type { ReadPlan } from '../../services/plan-reader';
import type { SearchMilestones } from '../../services/search-milestones';
import type { Invokes } from '../invokes';
import type { Turn } from '../turn';

/** Teams shows no more at a time. */
const MOST_RESULTS = 25;

export interface SearchExtensionPorts {
  searchMilestones: SearchMilestones;
  readPlan: ReadPlan;
}

const querySchema = z.looseObject({
  commandId: z.literal(SEARCH.command),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).catch([]),
  queryOptions: z
    .looseObject({
      skip: z.number().int().min(0).catch(0),
      count: z.number().int().min(1).catch(MOST_RESULTS),
    })
    .catch({ skip: 0, count: MOST_RESULTS }),
});

/** Searches milestones in any conversation (`composeExtension/query`), also where the bot is not, and for whom it has not met. */
export function createSearchExtension(ports: SearchExtensionPorts): Invokes {
  return {
    'composeExtension/query': {
      answer: (turn) => search(turn, ports),
      fault: ({ reply }) => message(reply.fault),
    },
  };
}

async function search(turn: Turn, { searchMilestones, readPlan }: SearchExtensionPorts): Promise<object> {
  const { texts, person } = turn;
  const parsed = querySchema.safeParse(turn.context.activity.value);
  if (!parsed.success) return message(texts.dialog.notUnderstood);
  const { parameters, queryOptions } = parsed.data;
  const query = typedIn(parameters);
  const found = await searchMilestones(query, person);
  if (found.kind === 'too-short') return message(texts.search.tooShort);
  const { skip, count } = queryOptions;
  const shown = found.states.slice(skip, skip + Math.min(count, MOST_RESULTS));
  if (shown.length === 0 && skip === 0)
    return message(query === '' ? texts.search.nothingOpen : texts.search.nothing(query.slice(0, 60)));
  const goals = new Map((await readPlan()).plan.goals.map((goal) => [goal.code, goal]));
  const attachments = shown.map((state) => attachmentOf(state, { turn, today: found.today, goals }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** What was typed; nothing on the first run, which Teams marks with a parameter of its own. */
function typedIn(parameters: { name: string; value?: unknown }[]): string {
  const value = parameters.find(({ name }) => name === SEARCH.parameter)?.value;
  return typeof value === 'string' ? value.slice(0, 200).trim() : '';
}

interface ResultContext {
  turn: Turn;
  today: string;
  goals: ReadonlyMap<string, { code: string; title: string }>;
}

function attachmentOf(state: MilestoneState, { turn: { texts, appId }, today, goals }: ResultContext): object {
  const goal = goals.get(state.goal ?? '') ?? null;
  const { card } = sharedMilestoneCard({ state, today, goal, appId }, texts);
  const preview = sharedMilestonePreview({ state, today }, texts);
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
  };
}

function message(text: string): object {
  return { composeExtension: { type: 'message', text: text.replace(/\*\*/g, '') } };
}
