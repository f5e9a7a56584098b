/** A small plan as plan JSON, with fields to replace. */
export function aJsonPlan(fields: Record<string, unknown> = {}) {
  return {
    year: 2025,
    title: 'Ondernemingsplan 2025',
    goals: [
      {
        code: 'SD 1',
        number: 1,
        title: 'Een open bibliotheek',
        departments: [],
        budget: [],
        indicators: [],
        objectives: [{ code: 'SD 1/OD 1', number: 1, title: 'Langer open' }],
      },
    ],
    projects: [aJsonProject()],
    horizontal: [],
    indicators: [],
    evaluation: [],
    anomalies: [],
    ...fields,
  };
}

export function aJsonProject(fields: Record<string, unknown> = {}) {
  return {
    code: 'P1',
    number: 1,
    title: 'AVONDEN OPENEN',
    goal: 'SD 1',
    objective: 'SD 1/OD 1',
    milestones: [aJsonMilestone()],
    ...fields,
  };
}

export function aJsonMilestone(fields: Record<string, unknown> = {}) {
  return {
    code: 'P1.1',
    title: 'Rooster',
    due: '2025-12-31',
    printedDate: '31/12/2025',
    group: null,
    notes: [],
    ...fields,
  };
}
