import { cast as demoCast } from '../demo/cast';
import type { LocalTeamsOptions } from '../world/options';

/** What each does, by the lines of plans/owners.csv. */
const jobTitles: Record<string, string> = {
  coordinator: 'Coördinator van het hele plan',
  manager: 'Leidinggevende voor SD 3',
  actieplan: 'Eigenaar van SD 3/OD 1',
  veiligeHuizen: 'Eigenaar van SD 3/OD 2, vervanger voor P43.1',
  expertise: 'Eigenaar van P50, P51 en P53, vervanger voor SD 3/OD 2',
  digitalisering: 'Eigenaar van SD 7/OD 1 (Engels)',
};

/** Who is at the page: the people and the team of the demo, and a group chat. */
export const cast: Pick<LocalTeamsOptions, 'people' | 'team' | 'groups'> = {
  ...demoCast,
  people: demoCast.people.map((person) => ({ ...person, jobTitle: jobTitles[person.key] ?? '' })),
  groups: [{ key: 'overleg', name: 'Overleg Veilige Huizen', members: ['veiligeHuizen', 'expertise', 'manager'] }],
};
