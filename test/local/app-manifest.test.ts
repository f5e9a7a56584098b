import { buildManifest } from '../../appPackage/manifest';
import { tabs, tabLink } from '../../local/browser/app-manifest';
import { deepLink } from '../../src/contracts/deep-links';
import { textsIn } from '../../src/texts/texts';

const PUBLIC_URL = 'https://bot.example.org';

function manifestTabs(language: 'nl' | 'en') {
  const developer = { name: 'Example', website: PUBLIC_URL, privacy: PUBLIC_URL, terms: PUBLIC_URL };
  const settings = { appId: '11111111-1111-4111-8111-111111111111', publicUrl: PUBLIC_URL, developer };
  return buildManifest(settings, '1.0.0', textsIn(language)).staticTabs ?? [];
}

/** The local Teams imports nothing of the bot, so it says the tabs again. */
describe('the tabs of the local Teams are those of the app package', () => {
  it.each(['nl', 'en'] as const)('with the names of %s, the pages and the places', (language) => {
    const shipped = manifestTabs(language).map(({ entityId, name, contentUrl, context = [] }) => ({
      entityId,
      name,
      path: contentUrl?.replace(PUBLIC_URL, ''),
      scopes: context.map((place) => String(place).replace('Tab', '')).sort(),
    }));
    const played = tabs.map((tab) => ({ ...tab, name: tab.name[language], scopes: [...tab.scopes].sort() }));
    const byId = (a: { entityId?: string }, b: { entityId?: string }) =>
      (a.entityId ?? '').localeCompare(b.entityId ?? '');
    expect([...played].sort(byId)).toEqual([...shipped].sort(byId));
  });

  it('and so are the links to them', () => {
    const link = tabLink('local', { entityId: 'plan', subEntityId: 'view=plan&goal=SD+3' }, 'Het plan');
    expect(link).toBe(deepLink('local', 'plan', { subPage: 'view=plan&goal=SD+3', label: 'Het plan' }));
  });
});
