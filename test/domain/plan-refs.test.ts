import type { PlanRefs } from '../../src/domain/plan-refs';
import { planRefs, plainWords } from '../../src/domain/plan-refs';

const none: PlanRefs = { goals: [], objectives: [], projects: [], milestones: [] };
const refs = (text: string) => planRefs(plainWords(text));

describe('plainWords', () => {
  it.each([
    ['  Wat   is\tte laat\n', 'wat is te laat'],
    ['Wat is te laat?', 'wat is te laat ?'],
    ['Wat is te laat ??', 'wat is te laat ?'],
    ['HELP!!!', 'help'],
    ['Één café à la carte', 'een cafe a la carte'],
    ['coördinator', 'coordinator'],
    ['what’s late', "what's late"],
    ['what`s late', "what's late"],
    ['SD 1, 2 en 3.', 'sd 1, 2 en 3'],
    ['P43.1.', 'p43.1'],
    ['status: P43', 'status p43'],
    ['“P43” (graag)', 'p43 graag'],
    ['SD 3/OD 1', 'sd 3/od 1'],
    ['6/10/2025', '6/10/2025'],
    ['2025-10-06', '2025-10-06'],
    ['😀 hoi 😀', 'hoi'],
    ['SD\u00a03', 'sd 3'],
    ['...', ''],
    ['', ''],
  ])('%j is %j', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});

describe('the codes in a text', () => {
  it.each<[string, Partial<PlanRefs>]>([
    ['SD 3', { goals: ['SD 3'] }],
    ['sd3', { goals: ['SD 3'] }],
    ['Sd  03', { goals: ['SD 3'] }],
    ['SD\u00a012', { goals: ['SD 12'] }],
    ['SD 1 en 3', { goals: ['SD 1', 'SD 3'] }],
    ['SD1 & SD3', { goals: ['SD 1', 'SD 3'] }],
    ['SD 1, 2 en 5', { goals: ['SD 1', 'SD 2', 'SD 5'] }],
    ['SD1,2,3', { goals: ['SD 1', 'SD 2', 'SD 3'] }],
    ['SD 1 and SD 3', { goals: ['SD 1', 'SD 3'] }],
    ['sd 1 + 2', { goals: ['SD 1', 'SD 2'] }],
    ['SD 3 en SD 3', { goals: ['SD 3'] }],
    ['strategische doelstelling 3', { goals: ['SD 3'] }],
    ['strategic goal 3', { goals: ['SD 3'] }],
    ['goals 1 and 2', { goals: ['SD 1', 'SD 2'] }],
    ['doel 3', { goals: ['SD 3'] }],
    ['SD 3/OD 1', { goals: ['SD 3'], objectives: ['SD 3/OD 1'] }],
    ['SD3/OD2', { goals: ['SD 3'], objectives: ['SD 3/OD 2'] }],
    ['OD 2 van SD 3', { goals: ['SD 3'], objectives: ['SD 3/OD 2'] }],
    ['operationele doelstelling 2 van strategische doelstelling 3', { goals: ['SD 3'], objectives: ['SD 3/OD 2'] }],
    ['OD 1 en OD 2 van SD 3', { goals: ['SD 3'], objectives: ['SD 3/OD 1', 'SD 3/OD 2'] }],
    ['OD 1 en 2 van SD 3', { goals: ['SD 3'], objectives: ['SD 3/OD 1', 'SD 3/OD 2'] }],
    ['OD 2', {}],
    ['P43', { projects: ['P43'] }],
    ['p43', { projects: ['P43'] }],
    ['P043', { projects: ['P43'] }],
    ['P 43', { projects: ['P43'] }],
    ['project 43', { projects: ['P43'] }],
    ['Project43', { projects: ['P43'] }],
    ['projecten P3 en P4', { projects: ['P3', 'P4'] }],
    ['projecten 3 en 4', { projects: ['P3', 'P4'] }],
    ['H1', { projects: ['H1'] }],
    ['H 1', { projects: ['H1'] }],
    ['P43.1', { milestones: ['P43.1'] }],
    ['p43.12', { milestones: ['P43.12'] }],
    ['P 43.1', { milestones: ['P43.1'] }],
    ['project 43.1', { milestones: ['P43.1'] }],
    ['h4.2', { milestones: ['H4.2'] }],
    ['P43.1 en P43.2', { milestones: ['P43.1', 'P43.2'] }],
    ['P4.1 en P5', { milestones: ['P4.1'], projects: ['P5'] }],
    ['kamp3', {}],
    ['top 10', {}],
    ['mp3', {}],
    ['3 mijlpalen', {}],
    ['USD 3', {}],
    ['binnen 3 weken', {}],
  ])('%s', (text, expected) => {
    expect(refs(text)).toEqual({ ...none, ...expected });
  });
});
