import type { LocalTeamsOptions } from '../world/options';

/** Who plays in the demo: functions from the sample owner list, on example.org. */
export const cast: Pick<LocalTeamsOptions, 'people' | 'team' | 'botName'> = {
  people: [
    { key: 'coordinator', name: 'Coördinator ondernemingsplan', email: 'coordinator@example.org', locale: 'nl-BE' },
    {
      key: 'manager',
      name: 'Afdelingshoofd Gendergerelateerd Geweld',
      email: 'hoofd.gendergerelateerd-geweld@example.org',
      locale: 'nl-BE',
    },
    {
      key: 'actieplan',
      name: 'Projectleider actieplan gendergerelateerd geweld',
      email: 'actieplan.gg@example.org',
      locale: 'nl-BE',
    },
    {
      key: 'veiligeHuizen',
      name: 'Programmacoördinator Veilige Huizen',
      email: 'veilige.huizen@example.org',
      locale: 'nl-BE',
    },
    {
      key: 'expertise',
      name: 'Projectleider expertise en ketenwerking Veilige Huizen',
      email: 'expertise.veilige-huizen@example.org',
      locale: 'nl-BE',
    },
    {
      key: 'digitalisering',
      name: 'Projectleider digitalisering',
      email: 'digitalisering@example.org',
      locale: 'en-GB',
    },
  ],
  team: {
    name: 'Directiecomité',
    channels: ['Algemeen', 'Gendergerelateerd geweld'],
    members: ['coordinator', 'manager', 'veiligeHuizen'],
    owner: 'coordinator',
  },
};
