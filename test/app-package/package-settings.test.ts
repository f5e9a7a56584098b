import { readPackageSettings } from '../../appPackage/package-settings';
import { ENVIRONMENT, HOST } from './a-package';

function faultsWith(environment: Record<string, string>): string[] {
  const read = readPackageSettings({ ...ENVIRONMENT, ...environment });
  return read.ok ? [] : read.faults;
}

describe('the address of the bot', () => {
  it.each<[what: string, address: string, ...faults: string[]]>([
    ['a host with a name', 'https://mijlpaal.agentschap.be'],
    ['a slash at the end', 'https://mijlpaal.agentschap.be/'],
    ['two slashes at the end', 'https://mijlpaal.agentschap.be//'],
    ['a port', 'https://mijlpaal.agentschap.be:8443'],
    ['capitals', 'HTTPS://Mijlpaal.Agentschap.be'],
    ['no address at all', 'mijlpaal.agentschap.be', 'is not an https address'],
    ['no encryption', `http://${HOST}`, 'is not an https address'],
    ['a loopback address', 'https://127.0.0.1:3978', 'is an IP address, 127.0.0.1: Teams needs the name of a host'],
    ['one in disguise', 'https://2130706433', 'is an IP address, 127.0.0.1: Teams needs the name of a host'],
    ['an IPv6 address', 'https://[::1]', 'is an IP address, [::1]: Teams needs the name of a host'],
    ['localhost', 'https://localhost:3978', 'is at localhost, which Teams cannot reach'],
    ['localhost with a dot', 'https://localhost.', 'is at localhost, which Teams cannot reach'],
    ['one network', 'https://bot.intern.local', 'is at bot.intern.local, which Teams cannot reach'],
    ['any host', 'https://*.agentschap.be', 'is at *.agentschap.be, which is not the full name of a host'],
    ['the placeholder', 'https://YOUR-HOST', 'is at your-host, which is not the full name of a host'],
    ['a path', `https://${HOST}/teams`, 'has a path: the pages of the bot stand at the root of their host'],
    ['a question mark', `https://${HOST}/?tenant=1`, 'has a ? or # part: give the address alone'],
    ['a password', `https://bot:geheim@${HOST}`, 'holds a user name or a password'],
    [
      'several faults',
      'http://localhost/#tab',
      'is not an https address',
      'is at localhost, which Teams cannot reach',
      'has a ? or # part: give the address alone',
    ],
  ])('with %s', (_what, address, ...faults) => {
    expect(faultsWith({ PUBLIC_URL: address })).toEqual(faults.map((fault) => `PUBLIC_URL ${fault}`));
  });
});

describe('pages of the agency', () => {
  it.each(['WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'])('%s stands where people can reach it', (name) => {
    expect(faultsWith({ [name]: 'https://www.agentschap.be/over/mijlpaal?taal=nl' })).toEqual([]);
    expect(faultsWith({ [name]: 'https://localhost/privacy' })).toEqual([
      `${name} is at localhost, which Teams cannot reach`,
    ]);
  });
});

it('lists what is missing and what is wrong together', () => {
  const read = readPackageSettings({ PUBLIC_URL: 'https://localhost', TERMS_URL: 'http://agentschap.be' });
  expect(read).toEqual({
    ok: false,
    faults: [
      'MicrosoftAppId is missing: the app id of the Azure Bot; local mode has none, and needs no package',
      'PUBLIC_URL is at localhost, which Teams cannot reach',
      'TERMS_URL is not an https address',
    ],
  });
});
