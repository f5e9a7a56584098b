import type { Goal, Project } from '../../domain/plan';

/** The goals and projects read so far. `orphans` are the lines of projects printed before any goal. */
export interface GoalsAndProjects {
  goals: Goal[];
  projects: Project[];
  orphans: number[];
}
