import { readConfig } from '../src/config';

const GUID = '11111111-2222-3333-4444-555555555555';

describe('readConfig', () => {
  it('is in local mode, on loopback, with nothing configured', () => {
    expect(readConfig({})).toMatchObject({
      local: true,
      host: '127.0.0.1',
      PORT: 3978,
      TIME_ZONE: 'Europe/Brussels',
      BOT_LANGUAGE: 'nl',
      DATA_DIR: '.data',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ MicrosoftAppId: '', MONGODB_URI: '', PORT: '' })).toMatchObject({ local: true, PORT: 3978 });
  });

  it('serves Teams with an app id and its credentials', () => {
    const config = readConfig({
      MicrosoftAppId: GUID,
      MicrosoftAppPassword: 'x',
      MicrosoftAppTenantId: GUID,
      NODE_ENV: 'production',
    });
    expect(config).toMatchObject({ local: false, host: '0.0.0.0', MicrosoftAppType: 'SingleTenant' });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['production without an app id', { NODE_ENV: 'production' }, /MicrosoftAppId is missing/],
    ['a host that is not loopback in local mode', { HOST: '0.0.0.0' }, /HOST must be a loopback/],
    ['a port that is none', { PORT: 'many' }, /PORT/],
    ['a zone that is none', { TIME_ZONE: 'Europe/Atlantis' }, /TIME_ZONE is not an IANA time zone/],
    ['a language we do not speak', { BOT_LANGUAGE: 'fr' }, /BOT_LANGUAGE/],
    ['another database', { MONGODB_URI: 'postgres://x' }, /MONGODB_URI does not begin with/],
    ['an address that is none', { PUBLIC_URL: 'mijlpaal' }, /PUBLIC_URL is not an https address/],
    ['an address with a path', { PUBLIC_URL: 'https://mijlpaal.example.org/teams/' }, /PUBLIC_URL has a path/],
    ['a time without its offset', { LOCAL_NOW: '2025-09-22' }, /LOCAL_NOW is not an instant/],
    [
      'a clock for a real bot',
      {
        MicrosoftAppId: GUID,
        MicrosoftAppPassword: 'x',
        MicrosoftAppTenantId: GUID,
        LOCAL_NOW: '2025-09-22T09:00:00Z',
      },
      /LOCAL_NOW is for local mode only/,
    ],
    [
      'a password for a managed identity',
      {
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppId: GUID,
        MicrosoftAppTenantId: GUID,
        MicrosoftAppPassword: 'x',
      },
      /MicrosoftAppPassword must be empty/,
    ],
  ])('refuses %s', (_what, environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  it('lists every fault at once', () => {
    const faults = (): unknown => readConfig({ PORT: 'x', TIME_ZONE: 'x', BOT_LANGUAGE: 'x' });
    expect(faults).toThrow(/PORT[\s\S]*TIME_ZONE[\s\S]*BOT_LANGUAGE/);
  });
});
