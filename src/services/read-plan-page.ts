import type { Plan } from '../domain/plan';
import type { RoleBook } from '../domain/roles';
import type { ChannelStore } from '../ports/channel-store';
import type { ReadAskedSince } from './asked-since';
import type { PageReader } from './page-reader';
import { meOf, planRow } from './page-reader';
import type { ReadPlan } from './plan-reader';

export interface ReadPlanPagePorts {
  readPlan: ReadPlan;
  readAskedSince: ReadAskedSince;
  channels: ChannelStore;
  roles: RoleBook;
}

export type ReadPlanPage = ReturnType<typeof createReadPlanPage>;

/** The whole plan as it stands, as far as the reader may see it: everything but who was asked what, which only those concerned see. */
export function createReadPlanPage({ readPlan, readAskedSince, channels, roles }: ReadPlanPagePorts) {
  return async function readPlanPage(reader: PageReader, channelId: string | null = null) {
    const { plan, today, states } = await readPlan();
    const me = meOf(reader, roles);
    const concerned = me.owns || me.deputises || me.manages || me.coordinates;
    const askedAt = concerned ? await readAskedSince(states) : new Map<string, string>();
    return {
      today,
      year: plan.year,
      title: plan.title,
      me,
      areas: areasOf(plan),
      projects: projectsOf(plan),
      followed: await followedIn(channels, channelId),
      milestones: states.map((state) => planRow(state, reader, { roles, askedAt })),
    };
  };
}

async function followedIn(channels: ChannelStore, channelId: string | null): Promise<string[]> {
  const follows = channelId === null ? null : (await channels.find(channelId))?.follows;
  return Array.isArray(follows) ? follows : [];
}

function areasOf({ goals, horizontal }: Plan) {
  return [
    ...goals.map(({ code, title, departments }) => ({ code, title, departments: departments.map(({ name }) => name) })),
    ...horizontal.map(({ code, title }) => ({ code, title, departments: [] })),
  ];
}

/** The items of a horizontal goal have no project but the goal itself. */
function projectsOf({ projects, horizontal }: Plan) {
  return [
    ...projects.map(({ code, title, goal }) => ({ code, title, area: goal })),
    ...horizontal.map(({ code, title }) => ({ code, title, area: code })),
  ];
}
