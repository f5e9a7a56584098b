import type { Milestone, Plan } from '../../src/domain/plan';

/** A milestone as a test needs it: the rest is empty. */
function milestone(code: string, title: string, due: string | null): Milestone {
  const printedDate = due === null ? null : due.split('-').reverse().join('/');
  return { code, title, due, printedDate, group: null, notes: [] };
}

/** A small plan: two goals, three projects, a horizontal goal. Around 22 September 2025 some are late, some are near. */
export function testPlan(): Plan {
  return {
    year: 2025,
    title: 'Ondernemingsplan 2025',
    goals: [
      {
        code: 'SD 1',
        number: 1,
        title: 'Slachtoffers centraal',
        departments: [],
        budget: [],
        indicators: [],
        objectives: [{ code: 'SD 1/OD 1', number: 1, title: 'Een warm beleid' }],
      },
      {
        code: 'SD 3',
        number: 3,
        title: 'Integrale aanpak van geweld',
        departments: [],
        budget: [],
        indicators: [],
        objectives: [],
      },
    ],
    projects: [
      {
        ...{ code: 'P1', number: 1, title: 'SLACHTOFFERONTHAAL', goal: 'SD 1', objective: 'SD 1/OD 1' },
        milestones: [
          milestone('P1.1', 'Brieven herschrijven', '2025-06-30'),
          milestone('P1.2', 'Referentiedocument opmaken', '2025-09-30'),
          milestone('P1.3', 'Opleiding organiseren', '2025-12-31'),
        ],
      },
      {
        ...{ code: 'P2', number: 2, title: 'VEILIGE HUIZEN', goal: 'SD 3', objective: null },
        milestones: [
          milestone('P2.1', 'Huis openen in Aalst', '2025-08-31'),
          milestone('P2.2', 'Overleg met partners', null),
        ],
      },
      {
        ...{ code: 'P3', number: 3, title: 'ACTIEPLAN', goal: 'SD 3', objective: null },
        milestones: [
          milestone('P3.1', 'Omgevingsanalyse opmaken', '2025-09-22'),
          milestone('P3.2', 'Actieplan monitoren', '2029-12-31'),
        ],
      },
    ],
    horizontal: [
      {
        code: 'H1',
        kind: 'energy',
        title: 'Energiebesparing',
        milestones: [milestone('H1.1', 'Actieplan energie opmaken', '2025-11-30')],
      },
    ],
    indicators: [],
    evaluation: [],
    anomalies: [],
  };
}

/** Who holds what in the test plan, by function. */
export const testOwners = `item,role,email,name
PLAN,coordinator,coordinator@example.org,Coördinator
PLAN,owner,algemeen@example.org,Projectleider algemeen
SD 1,owner,onthaal@example.org,Projectleider onthaal
SD 1,deputy,vervanger@example.org,Vervanger onthaal
SD 3,owner,huizen@example.org,Projectleider huizen
SD 3,manager,hoofd@example.org,Afdelingshoofd
P3,owner,actieplan@example.org,Projectleider actieplan
`;

/** The people of the local Teams: those of the owner list, and one who has no role. */
export const testPeople = [
  { key: 'coordinator', name: 'Coördinator', email: 'coordinator@example.org', locale: 'nl-BE' },
  { key: 'onthaal', name: 'Projectleider onthaal', email: 'Onthaal@Example.org', locale: 'nl-BE' },
  { key: 'vervanger', name: 'Vervanger onthaal', email: 'vervanger@example.org', locale: 'nl-BE' },
  {
    key: 'huizen',
    name: 'Projectleider huizen',
    email: 'mailbox.huizen@example.org',
    userPrincipalName: 'huizen@example.org',
    locale: 'nl-BE',
  },
  { key: 'actieplan', name: 'Projectleider actieplan', email: 'actieplan@example.org', locale: 'en-GB' },
  { key: 'hoofd', name: 'Afdelingshoofd', email: 'hoofd@example.org', locale: 'nl-BE' },
  { key: 'collega', name: 'Collega', email: 'collega@example.org', locale: 'nl-BE' },
];
