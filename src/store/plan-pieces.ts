import type { Goal, HorizontalTarget, Milestone, Plan, Project } from '../domain/plan';
import { StoreError } from './store-error';

type Row<List extends 'indicators' | 'evaluation' | 'anomalies'> = Plan[List][number];

/**
 * A plan taken apart, so that a plan of any length fits in documents of a bounded size. The order says what belongs
 * where: a milestone belongs to the project or horizontal goal before it.
 */
export type PlanPiece =
  | { kind: 'goal'; value: Goal }
  | { kind: 'project'; value: Omit<Project, 'milestones'> }
  | { kind: 'horizontal'; value: Omit<HorizontalTarget, 'milestones'> }
  | { kind: 'milestone'; value: Milestone }
  | { kind: 'indicator'; value: Row<'indicators'> }
  | { kind: 'evaluation'; value: Row<'evaluation'> }
  | { kind: 'anomaly'; value: Row<'anomalies'> };

/** The kinds of piece there are. */
export const PIECE_KINDS: PlanPiece['kind'][] = [
  'goal',
  'project',
  'horizontal',
  'milestone',
  'indicator',
  'evaluation',
  'anomaly',
];

/** What is left of a plan without its pieces. */
export type PlanHead = Pick<Plan, 'year' | 'title'>;

const PIECES_PER_CHUNK = 250;
const CHARACTERS_PER_CHUNK = 400_000;

/** Takes a plan apart. */
export function piecesOf(plan: Plan): PlanPiece[] {
  return [
    ...plan.goals.map((value): PlanPiece => ({ kind: 'goal', value })),
    ...plan.projects.flatMap((project) => parentAndMilestones('project', project)),
    ...plan.horizontal.flatMap((target) => parentAndMilestones('horizontal', target)),
    ...plan.indicators.map((value): PlanPiece => ({ kind: 'indicator', value })),
    ...plan.evaluation.map((value): PlanPiece => ({ kind: 'evaluation', value })),
    ...plan.anomalies.map((value): PlanPiece => ({ kind: 'anomaly', value })),
  ];
}

/** Puts a plan together again; the inverse of `piecesOf`. */
export function planOf(head: PlanHead, pieces: Iterable<PlanPiece>): Plan {
  const { year, title } = head;
  const plan: Plan = {
    year,
    title,
    goals: [],
    projects: [],
    horizontal: [],
    indicators: [],
    evaluation: [],
    anomalies: [],
  };
  let parent: { milestones: Milestone[] } | null = null;
  for (const piece of pieces) parent = addPiece(plan, piece, parent);
  return plan;
}

/** Pieces in groups of a few hundred, fewer where they are long: well below what one document may hold. */
export function chunksOf<Piece>(pieces: Piece[]): Piece[][] {
  const chunks: Piece[][] = [];
  let characters = Infinity;
  for (const piece of pieces) {
    const length = JSON.stringify(piece).length;
    const last = chunks.at(-1);
    if (last && last.length < PIECES_PER_CHUNK && characters + length <= CHARACTERS_PER_CHUNK) {
      last.push(piece);
      characters += length;
    } else {
      chunks.push([piece]);
      characters = length;
    }
  }
  return chunks;
}

function parentAndMilestones(kind: 'project', parent: Project): PlanPiece[];
function parentAndMilestones(kind: 'horizontal', parent: HorizontalTarget): PlanPiece[];
function parentAndMilestones(kind: string, { milestones, ...value }: { milestones: Milestone[] }): PlanPiece[] {
  return [
    { kind, value } as PlanPiece,
    ...milestones.map((milestone): PlanPiece => ({ kind: 'milestone', value: milestone })),
  ];
}

/** Adds a piece in its place and answers the parent of the milestones that follow. */
function addPiece(plan: Plan, piece: PlanPiece, parent: { milestones: Milestone[] } | null) {
  switch (piece.kind) {
    case 'goal':
      plan.goals.push(piece.value);
      return null;
    case 'project':
      return added(plan.projects, { ...piece.value, milestones: [] });
    case 'horizontal':
      return added(plan.horizontal, { ...piece.value, milestones: [] });
    case 'milestone':
      if (!parent)
        throw new StoreError('store-unusable', `Stored plan is damaged: ${piece.value.code} belongs nowhere`);
      parent.milestones.push(piece.value);
      return parent;
    case 'indicator':
      plan.indicators.push(piece.value);
      return null;
    case 'evaluation':
      plan.evaluation.push(piece.value);
      return null;
    case 'anomaly':
      plan.anomalies.push(piece.value);
      return null;
  }
}

function added<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
