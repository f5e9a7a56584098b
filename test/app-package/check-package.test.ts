import { checkPackage } from '../../appPackage/check-package';
import { aPackage, HOST } from './a-package';

const URL_OF_BOT = `https://${HOST}`;

describe('the package that ships', () => {
  it('has no fault', async () => {
    expect(await checkPackage(aPackage(), URL_OF_BOT)).toEqual([]);
  });

  it('has no fault with pages elsewhere', async () => {
    expect(await checkPackage(aPackage({ PRIVACY_URL: 'https://www.agentschap.be/privacy' }), URL_OF_BOT)).toEqual([]);
  });
});

describe('a wrong environment', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'the app id of nobody',
      { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
      ['id 00000000-0000-0000-0000-000000000000 is the app id of nobody: set MicrosoftAppId to that of the Azure Bot'],
    ],
    [
      'a loopback address',
      { PUBLIC_URL: 'https://127.0.0.1:3978' },
      ['PUBLIC_URL is an IP address, 127.0.0.1: Teams needs the name of a host'],
    ],
    [
      'a loopback address in disguise',
      { PUBLIC_URL: 'https://2130706433' },
      ['PUBLIC_URL is an IP address, 127.0.0.1: Teams needs the name of a host'],
    ],
    [
      'an IPv6 address',
      { PUBLIC_URL: 'https://[::1]' },
      ['PUBLIC_URL is an IP address, [::1]: Teams needs the name of a host'],
    ],
    ['localhost', { PUBLIC_URL: 'https://localhost:3978' }, ['PUBLIC_URL is at localhost, which Teams cannot reach']],
    [
      'localhost with a dot',
      { PUBLIC_URL: 'https://localhost.' },
      ['PUBLIC_URL is at localhost, which Teams cannot reach'],
    ],
    [
      'a host of one network',
      { PUBLIC_URL: 'https://mijlpaal.intern.local' },
      ['PUBLIC_URL is at mijlpaal.intern.local, which Teams cannot reach'],
    ],
    [
      'any host of a domain',
      { PUBLIC_URL: 'https://*.agentschap.be' },
      ['PUBLIC_URL is at *.agentschap.be, which is not the full name of a host'],
    ],
    [
      'the placeholder of the README',
      { PUBLIC_URL: 'https://YOUR-HOST' },
      [
        'PUBLIC_URL is at your-host, which is not the full name of a host',
        ...['developer.websiteUrl', 'developer.privacyUrl', 'developer.termsOfUseUrl']
          .concat(['staticTabs[0].contentUrl', 'staticTabs[1].contentUrl'])
          .map((place) => `manifest.json: ${place} was not filled in: YOUR-HOST`),
        'manifest.json: validDomains[0] was not filled in: your-host',
        'manifest.json: webApplicationInfo.resource was not filled in: your-host',
      ],
    ],
    [
      'a path in the address',
      { PUBLIC_URL: `${URL_OF_BOT}/teams` },
      ['PUBLIC_URL has a path: the pages of the bot stand at the root of their host'],
    ],
    [
      'a question mark in the address',
      { PUBLIC_URL: `${URL_OF_BOT}/?tenant=1` },
      ['PUBLIC_URL has a ? or # part: give the address alone'],
    ],
    [
      'a password in the address',
      { PUBLIC_URL: `https://bot:geheim@${HOST}` },
      ['PUBLIC_URL holds a user name or a password'],
    ],
    [
      'a privacy page on the own machine',
      { PRIVACY_URL: 'https://localhost/privacy' },
      ['developer.privacyUrl is at localhost, which Teams cannot reach'],
    ],
  ])('with %s is refused in a sentence', async (_what, environment, faults) => {
    const publicUrl = environment['PUBLIC_URL'] ?? URL_OF_BOT;
    expect(await checkPackage(aPackage(environment), publicUrl)).toEqual(faults);
  });
});
