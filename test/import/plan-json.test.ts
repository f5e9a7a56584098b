import { findSyntaxFault } from '../../src/import/json-syntax';
import { PlanFileError } from '../../src/import/plan-file-error';
import { formatPlanJson, readPlanJson } from '../../src/import/plan-json';
import { aJsonMilestone, aJsonPlan, aJsonProject } from './support/json-plan';
import { readSmall } from './support/printed-plan';

const faultsOf = (text: string): string[] => {
  try {
    readPlanJson(text);
  } catch (error) {
    if (error instanceof PlanFileError) return error.faults;
    throw error;
  }
  return [];
};
const faultsIn = (fields: Record<string, unknown>): string[] => faultsOf(JSON.stringify(aJsonPlan(fields)));
const withMilestone = (fields: Record<string, unknown>) => ({
  projects: [aJsonProject({ milestones: [aJsonMilestone(fields)] })],
});

describe('plan JSON', () => {
  it('is read, and written as it was', () => {
    const text = formatPlanJson(readPlanJson(JSON.stringify(aJsonPlan())));
    expect(JSON.parse(text)).toEqual(aJsonPlan());
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('gives back what a printed plan became', () => {
    const { plan } = readSmall();
    expect(readPlanJson(formatPlanJson(plan))).toEqual(plan);
  });

  it('may leave out what only a printed plan has', () => {
    const optional = ['horizontal', 'indicators', 'evaluation', 'anomalies'];
    const rest = Object.fromEntries(Object.entries(aJsonPlan()).filter(([field]) => !optional.includes(field)));
    expect(readPlanJson(JSON.stringify(rest))).toEqual(aJsonPlan());
  });

  it.each([
    [{ year: '2025' }, 'year: Invalid input: expected number, received string'],
    [{ title: undefined }, 'title: is missing'],
    [{ goals: [] }, 'goals: has no goals'],
    [{ extra: 1 }, 'extra: plan JSON has no such field'],
    [
      withMilestone({ due: '31/12/2025' }),
      'projects[0].milestones[0].due: is no date YYYY-MM-DD that the calendar has',
    ],
    [
      withMilestone({ due: '2026-04-31' }),
      'projects[0].milestones[0].due: is no date YYYY-MM-DD that the calendar has',
    ],
    [withMilestone({ due: undefined }), 'projects[0].milestones[0].due: is missing'],
    [withMilestone({ title: '  ' }), 'projects[0].milestones[0].title: is empty'],
    [withMilestone({ code: 'P2.1' }), 'projects[0].milestones[0].code: "P2.1" is not of the form P1.1'],
    [withMilestone({ code: 'P1.01' }), 'projects[0].milestones[0].code: "P1.01" is not of the form P1.1'],
    [
      { projects: [aJsonProject({ code: 'P7', milestones: [] })] },
      'projects[0].code: "P7" does not fit number, expected "P1"',
    ],
    [{ projects: [aJsonProject({ goal: 'SD 9', objective: null })] }, 'projects[0].goal: there is no goal "SD 9"'],
    [{ projects: [aJsonProject({ objective: 'SD 1/OD 9' })] }, 'projects[0].objective: goal "SD 1" has no "SD 1/OD 9"'],
    [
      { horizontal: [{ code: 'X1', kind: 'eu', title: 'EU', milestones: [] }] },
      'horizontal[0].code: "X1" is not of the form H1',
    ],
  ])('names the path of a fault (%#)', (fields, fault) => {
    expect(faultsIn(fields)).toEqual([fault]);
  });

  it('lists every double code with both places', () => {
    const milestones = [aJsonMilestone(), aJsonMilestone()];
    expect(faultsIn({ projects: [aJsonProject({ milestones }), aJsonProject({ milestones: [] })] })).toEqual([
      'projects[0].milestones[1].code: "P1.1" stands already at projects[0].milestones[0]',
      'projects[1].code: "P1" stands already at projects[0]',
    ]);
  });

  it.each([
    ['{\n  "year": 2025,\n}', 3, 1],
    ['{\n  "year" 2025\n}', 2, 10],
    ['{\n  year: 2025\n}', 2, 3],
    ['{ "year": 2025', 1, 15],
    ['{ "year": 01 }', 1, 12],
    ['{ "a": "b\n" }', 1, 8],
    ['[1, 2] 3', 1, 8],
    ["{ 'a': 1 }", 1, 3],
    ['{ "a": tru }', 1, 8],
    ['', 1, 1],
    ['[{"a": [1, 2}]', 1, 13],
  ])('names line and column where it is no JSON: %j', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(findSyntaxFault(text)).toMatchObject({ line, column });
    expect(faultsOf(text)).toEqual([expect.stringContaining(`line ${line}, column ${column}: unexpected`)]);
  });

  it.each(['null', ' [ ] ', '{"a":{"b":[{},[],-1.5e3,"\\u00e9\\n",true]}}', '"\u0080"'])(
    'finds nothing wrong in %j',
    (text) => {
      expect(findSyntaxFault(text)).toBeNull();
    },
  );

  it('is not brought down by deep nesting', () => {
    expect(findSyntaxFault('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 });
  });
});
