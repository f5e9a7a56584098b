import { checkPackage } from '../../appPackage/check-package';
import type { Manifest } from '../../appPackage/manifest';
import { APP_ID, HOST, withManifest, withTranslation } from './a-package';

const URL_OF_BOT = `https://${HOST}`;

describe('a wrong manifest', () => {
  it.each<[string, (manifest: Manifest) => void, string[]]>([
    [
      'too long a name',
      (manifest) => (manifest.name.short = 'Mijlpaal'.repeat(4)),
      [
        'manifest.json: name.short must not have more than 30 characters',
        'manifest.json: name.short is not Mijlpaal, as the bot calls itself',
      ],
    ],
    [
      'one name twice',
      (manifest) => (manifest.name.full = 'Mijlpaal'),
      ['manifest.json: name.full is the same as name.short'],
    ],
    [
      'too long a short description',
      (manifest) => (manifest.description.short = 'a'.repeat(81)),
      ['manifest.json: description.short must not have more than 80 characters'],
    ],
    [
      'a long description that repeats the short one',
      (manifest) => (manifest.description.full = `Lees: ${manifest.description.short}`),
      ['manifest.json: description.full repeats description.short'],
    ],
    [
      'a text that was not filled in',
      (manifest) => (manifest.description.full = 'Volgt {{plan}} op.'),
      ['manifest.json: description.full was not filled in: {{'],
    ],
    [
      'a property that the schema does not know',
      (manifest) => Object.assign(manifest.bots?.[0] ?? {}, { nonsense: true }),
      ['manifest.json: bots[0] must not have additional properties: nonsense'],
    ],
    [
      'a place that Teams does not have',
      (manifest) => Object.assign(manifest.bots?.[0] ?? {}, { scopes: ['meeting'] }),
      [
        'manifest.json: bots[0].scopes[0] must be equal to one of the allowed values: team, personal, groupChat, copilot',
      ],
    ],
    [
      'another schema',
      (manifest) => (manifest.$schema = 'https://example.org/schema.json'),
      [
        'manifest.json: $schema is not https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
      ],
    ],
    [
      'another version of the schema',
      (manifest) => Object.assign(manifest, { manifestVersion: '1.30' }),
      ['manifest.json: manifestVersion must be equal to constant: 1.25'],
    ],
    [
      'an accent colour that is none',
      (manifest) => (manifest.accentColor = 'petrol'),
      ['manifest.json: accentColor must match pattern "^#[0-9a-fA-F]{6}$"'],
    ],
    [
      'a version of two numbers',
      (manifest) => (manifest.version = '1.2'),
      ['version 1.2 is not of the form MAJOR.MINOR.PATCH, such as 1.4.0'],
    ],
    [
      'a version that is a trial',
      (manifest) => (manifest.version = '1.2.3-beta'),
      ['version 1.2.3-beta is not of the form MAJOR.MINOR.PATCH, such as 1.4.0'],
    ],
    [
      'teams without their channel features',
      (manifest) => delete manifest.supportsChannelFeatures,
      ['supportsChannelFeatures is not tier1, which Teams demands of an app for teams'],
    ],
    [
      'another bot than the app',
      (manifest) => Object.assign(manifest.bots?.[0] ?? {}, { botId: '9a0b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d' }),
      [`botId 9a0b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d is not the app id ${APP_ID}`],
    ],
    [
      'a sign-in for another address',
      (manifest) => (manifest.webApplicationInfo = { id: APP_ID, resource: `api://elders.be/${APP_ID}` }),
      [`webApplicationInfo.resource is not api://${HOST}/${APP_ID}: single sign-on would fail`],
    ],
    [
      'no sign-in',
      (manifest) => delete manifest.webApplicationInfo,
      [
        'webApplicationInfo.id is not the app id: single sign-on would fail',
        `webApplicationInfo.resource is not api://${HOST}/${APP_ID}: single sign-on would fail`,
      ],
    ],
    [
      'a wildcard for a domain',
      (manifest) => (manifest.validDomains = [HOST, '*.agentschap.be']),
      [`validDomains has *.agentschap.be: only ${HOST}, the host of PUBLIC_URL, may be opened in the app`],
    ],
    ['no domain', (manifest) => (manifest.validDomains = []), [`validDomains lacks ${HOST}, the host of PUBLIC_URL`]],
    [
      'a tab elsewhere',
      (manifest) => Object.assign(manifest.staticTabs?.[0] ?? {}, { contentUrl: 'https://elders.be/pages/tab' }),
      [`staticTabs[0].contentUrl is at elders.be, not at the host of PUBLIC_URL, ${HOST}`],
    ],
    [
      'a tab without encryption',
      (manifest) => Object.assign(manifest.staticTabs?.[0] ?? {}, { contentUrl: `http://${HOST}/pages/tab` }),
      ['staticTabs[0].contentUrl is not an https address'],
    ],
    [
      'terms without encryption',
      (manifest) => (manifest.developer.termsOfUseUrl = 'http://www.agentschap.be/voorwaarden'),
      ['developer.termsOfUseUrl is not an https address'],
    ],
  ])('with %s is refused in a sentence', async (_what, edit, faults) => {
    expect(await checkPackage(withManifest(edit), URL_OF_BOT)).toEqual(faults);
  });

  it.each<[string, (manifest: Manifest) => void, string]>([
    ['without its texts', (manifest) => delete (manifest as Partial<Manifest>).description, 'description'],
    ['without its app id', (manifest) => delete (manifest as Partial<Manifest>).id, 'id'],
  ])('%s is not read on', async (_what, edit, property) => {
    expect(await checkPackage(withManifest(edit), URL_OF_BOT)).toEqual([
      `manifest.json: must have required property '${property}'`,
    ]);
  });

  it('of another shape is not read on', async () => {
    const files = withManifest((manifest) => Object.assign(manifest, { bots: 'one' }));
    expect(await checkPackage(files, URL_OF_BOT)).toEqual(['manifest.json: bots must be array']);
  });

  it('is told everything at once', async () => {
    const files = withManifest(
      (manifest) => {
        manifest.version = '1';
        manifest.accentColor = 'petrol';
        manifest.validDomains = [HOST, 'elders.be'];
        manifest.bots?.[0]?.commandLists?.[1]?.commands.push({ title: '/help', description: 'iets' });
      },
      withTranslation((texts) => {
        texts['bots[0].commandLists[1].commands[10].title'] = 'digest now';
        texts['bots[0].commandLists[1].commands[10].description'] = 'something';
      }),
    );
    delete files['outline.png'];
    expect(await checkPackage(files, URL_OF_BOT)).toEqual([
      'manifest.json: accentColor must match pattern "^#[0-9a-fA-F]{6}$"',
      'version 1 is not of the form MAJOR.MINOR.PATCH, such as 1.4.0',
      'outline.png is named in manifest.json, but is not there',
      `validDomains has elders.be: only ${HOST}, the host of PUBLIC_URL, may be opened in the app`,
      'commands for team: there are 11, more than 10',
      'commands for team: “/help” begins with a slash, which Teams keeps for its own commands',
    ]);
  });
});
