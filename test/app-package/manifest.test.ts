import { helpCard } from '../../cards/welcome-cards';
import { PAGES, TABS } from '../../src/contracts/pages-addresses';
import { PUBLIC_PAGES } from '../../src/contracts/public-pages';
import { en } from '../../src/texts/en';
import { nl } from '../../src/texts/nl';
import { commandLists } from '../../appPackage/command-lists';
import { textsIn } from '../../appPackage/localization';
import { aPackage, APP_ID, HOST, manifestIn, translationIn } from './a-package';

const manifest = manifestIn(aPackage());
const catalogues = [
  { language: 'nl', texts: nl },
  { language: 'en', texts: en },
] as const;

const titlesFor = (scope: string, texts: typeof nl) =>
  commandLists(texts).flatMap(({ scopes, commands }) =>
    scopes.some((each) => each === scope) ? commands.map(({ title }) => title) : [],
  );

describe('the app in Teams', () => {
  it('has one registration for the bot, the search and the sign-in', () => {
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.bots?.map(({ botId }) => botId)).toEqual([APP_ID]);
    expect(manifest.composeExtensions?.map(({ botId }) => botId)).toEqual([APP_ID]);
    expect(manifest.webApplicationInfo).toEqual({ id: APP_ID, resource: `api://${HOST}/${APP_ID}` });
  });

  it('is called as the bot calls itself, in its version', () => {
    expect(manifest.name.short).toBe(nl.botName);
    expect(manifest.version).toBe('1.2.3');
  });

  it('has a bot for a chat, a team and a group, that takes part in the conversation', () => {
    expect(manifest.bots?.[0]).toMatchObject({
      scopes: ['personal', 'team', 'groupChat'],
      isNotificationOnly: false,
      supportsFiles: false,
    });
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });

  it('shows the plan in a channel, and both views in the personal app', () => {
    expect(manifest.staticTabs?.map(({ entityId, contentUrl, scopes }) => ({ entityId, contentUrl, scopes }))).toEqual([
      { entityId: TABS.plan, contentUrl: `https://${HOST}${PAGES.tab}?view=plan`, scopes: ['personal', 'team'] },
      { entityId: TABS.mine, contentUrl: `https://${HOST}${PAGES.tab}?view=mine`, scopes: ['personal'] },
    ]);
  });

  it('finds milestones from any conversation, with a first list before anything is typed', () => {
    expect(manifest.composeExtensions?.[0]?.commands).toEqual([
      expect.objectContaining({
        id: 'searchMilestones',
        type: 'query',
        initialRun: true,
        parameters: [expect.objectContaining({ name: 'query' })],
      }),
    ]);
  });

  it('asks for no more than it uses', () => {
    expect(manifest.permissions).toEqual(['identity']);
    expect(manifest.validDomains).toEqual([HOST]);
    expect(manifest).not.toHaveProperty('devicePermissions');
    expect(manifest).not.toHaveProperty('authorization');
  });

  it('links to the pages of the bot, or to those that the organisation has', () => {
    expect(manifest.developer).toEqual({
      name: 'Mijlpaal',
      websiteUrl: `https://${HOST}${PUBLIC_PAGES.about}`,
      privacyUrl: `https://${HOST}${PUBLIC_PAGES.privacy}`,
      termsOfUseUrl: `https://${HOST}${PUBLIC_PAGES.terms}`,
    });
    const own = {
      DEVELOPER_NAME: 'Dienst Plan',
      WEBSITE_URL: 'https://www.agentschap.be/mijlpaal',
      PRIVACY_URL: 'https://www.agentschap.be/privacy',
      TERMS_URL: 'https://www.agentschap.be/voorwaarden',
    };
    expect(manifestIn(aPackage(own)).developer).toEqual({
      name: own.DEVELOPER_NAME,
      websiteUrl: own.WEBSITE_URL,
      privacyUrl: own.PRIVACY_URL,
      termsOfUseUrl: own.TERMS_URL,
    });
  });

  it('lives at the public address, with or without a slash behind it', () => {
    const { staticTabs, validDomains, webApplicationInfo } = manifestIn(aPackage({ PUBLIC_URL: `https://${HOST}/` }));
    expect(staticTabs?.[0]?.contentUrl).toBe(`https://${HOST}${PAGES.tab}?view=plan`);
    expect(validDomains).toEqual([HOST]);
    expect(webApplicationInfo?.resource).toBe(`api://${HOST}/${APP_ID}`);
  });
});

describe.each(catalogues)('the commands in $language', ({ texts }) => {
  const helpFor = (role: { manages: boolean; coordinates: boolean }) =>
    textsIn(helpCard(role, texts)).map(([, text]) => text);

  it('are those of the help card, with the same words about them', () => {
    const everything = helpFor({ manages: true, coordinates: true });
    for (const { commands } of commandLists(texts))
      for (const { title, description } of commands.filter((command) => command.title !== texts.commands.help.text)) {
        expect(everything).toContain(title);
        expect(everything).toContain(description);
      }
  });

  it('in a chat are what everybody’s help card shows, and help itself', () => {
    const shown = helpFor({ manages: false, coordinates: false });
    const offered = Object.values(texts.commands).filter(({ text }) => shown.includes(text));
    expect(titlesFor('personal', texts).sort()).toEqual(
      [...offered.map(({ text }) => text), texts.commands.help.text].sort(),
    );
  });

  it('in a team let it follow the plan, and keep what is about one person out', () => {
    const { follow, followPlan, unfollow, mine, pause, resume } = texts.commands;
    const titles = titlesFor('team', texts);
    expect(titles).toEqual(expect.arrayContaining([follow.text, followPlan.text, unfollow.text]));
    for (const { text } of [mine, pause, resume]) expect(titles).not.toContain(text);
  });

  it('in a group have nothing that only a channel can do, nor what is about one person', () => {
    const { follow, followPlan, unfollow, mine, pause } = texts.commands;
    for (const { text } of [follow, followPlan, unfollow, mine, pause])
      expect(titlesFor('groupChat', texts)).not.toContain(text);
  });
});

describe('the English of the app', () => {
  it('has every text that Teams translates, where it stands in the manifest', () => {
    const dutch = new Map(textsIn(manifest));
    const english = Object.entries(translationIn(aPackage())).filter(([place]) => place !== '$schema');
    expect(english.filter(([place]) => !dutch.has(place))).toEqual([]);
    expect(Object.fromEntries(english)).toMatchObject({
      'name.short': 'Mijlpaal',
      'description.short': en.app.short,
      'staticTabs[0].name': en.app.tabs.plan,
      'bots[0].commandLists[0].commands[0].title': en.commands.mine.text,
      'composeExtensions[0].commands[0].parameters[0].title': en.app.search.words,
    });
  });

  it('differs from the Dutch, but for names and codes', () => {
    const english = translationIn(aPackage());
    const same = textsIn(manifest).flatMap(([place, text]) => (english[place] === text ? [text] : []));
    expect([...new Set(same)].sort()).toEqual(['Mijlpaal', 'P43.1', 'SD 3', 'help', 'status P43']);
  });
});
