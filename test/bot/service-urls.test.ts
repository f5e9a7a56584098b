import { isAllowedServiceUrl } from '../../src/bot/service-urls';

describe('a service URL', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/', true],
    ['https://smba.infra.gov.teams.microsoft.us/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://evil.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.example.org/', false],
    ['https://example.org/?smba.trafficmanager.net', false],
    ['https://smba.trafficmanager.net@example.org/', false],
    ['http://127.0.0.1:4000/', false],
    ['not a url', false],
  ])('%s with an app id: %s', (url, allowed) => {
    expect(isAllowedServiceUrl(url, false)).toBe(allowed);
  });

  it.each([
    ['http://127.0.0.1:4000/', true],
    ['http://localhost:4000', true],
    ['http://[::1]:4000', true],
    ['https://smba.trafficmanager.net/emea/', false],
    ['http://127.0.0.1.example.org/', false],
  ])('%s in local mode: %s', (url, allowed) => {
    expect(isAllowedServiceUrl(url, true)).toBe(allowed);
  });
});
