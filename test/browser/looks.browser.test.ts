import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  becomes,
  choosesTheme,
  dialog,
  dialogPage,
  goesTo,
  lastMessage,
  opensTab,
  speaks,
  writes,
} from './support/acts';
import { findingsOn } from './support/axe';
import type { Stage } from './support/stage';
import { openStage, shippedWorld } from './support/stage';

/** Screenshots land here, one a page, language, theme and width. */
const FOLDER = path.join(__dirname, '..', '..', 'build', 'screenshots');

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGUAGES = ['Nederlands', 'English'] as const;

let stage: Stage;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  stage = await openStage(shippedWorld());
  const { teams } = stage.world;
  for (const key of ['coordinator', 'manager', 'veiligeHuizen', 'actieplan']) await teams.person(key).installBot();
  await teams.addBotToTeam('coordinator');
  await teams.addBotToGroup('overleg', 'manager');
  await teams.person('manager').saysIn('Algemeen', 'volg SD 3');
  await stage.world.job('send-reminders');
  const owner = teams.person('veiligeHuizen');
  const inputs = {
    'status:P47.1': 'bij_te_sturen',
    'forecast:P47.1': '2025-12-15',
    'comment:P47.1': 'Twee regionale plannen volgen nog.',
    'status:P47.3': 'gerealiseerd',
    'status:P49.1': 'op_schema',
  };
  await owner.submit(owner.lastMessage(), inputs, { action: 'recordStatus' });
  await stage.world.job('post-digests');
});
afterAll(() => stage.close());

interface View {
  name: string;
  /** Who looks. */
  person: string;
  /** Goes there; answers when it can be looked at. */
  open: (page: Page) => Promise<void>;
}

const VIEWS: View[] = [
  {
    name: 'chat',
    person: 'Programmacoördinator Veilige Huizen',
    open: async (page) => {
      await goesTo(page, 'Mijlpaal');
      await lastMessage(page).waitFor();
    },
  },
  {
    name: 'milestone',
    person: 'Programmacoördinator Veilige Huizen',
    open: async (page) => {
      await goesTo(page, 'Mijlpaal');
      await writes(page, 'P47.1');
      await lastMessage(page)
        .getByRole('button', { name: /^Details (en geschiedenis|and history)$/ })
        .click();
      await dialogPage(page)
        .getByRole('heading', { name: /P47\.1/ })
        .waitFor();
    },
  },
  {
    name: 'mine',
    person: 'Programmacoördinator Veilige Huizen',
    open: async (page) => {
      await goesTo(page, 'Mijlpaal');
      const tab = await opensTab(page, 'mine');
      await tab.getByRole('button', { name: /P49\.2/ }).waitFor();
    },
  },
  {
    name: 'plan',
    person: 'Afdelingshoofd Gendergerelateerd Geweld',
    open: async (page) => {
      await goesTo(page, 'Mijlpaal');
      const tab = await opensTab(page, 'plan');
      await tab.locator('canvas').first().waitFor();
    },
  },
  {
    name: 'review',
    person: 'Afdelingshoofd Gendergerelateerd Geweld',
    open: async (page) => {
      await goesTo(page, 'Mijlpaal');
      const tab = await opensTab(page, 'plan');
      await tab
        .getByRole('button', { name: /^(Opvolgen|Follow)/ })
        .first()
        .click();
      await dialogPage(page)
        .getByRole('checkbox', { name: /P47\.1/ })
        .waitFor();
    },
  },
  {
    name: 'settings',
    person: 'Afdelingshoofd Gendergerelateerd Geweld',
    open: async (page) => {
      await goesTo(page, 'Algemeen');
      await page
        .getByRole('log')
        .getByRole('button', { name: /^(Instellingen|Settings)/ })
        .last()
        .click();
      await dialog(page).getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'digest',
    person: 'Afdelingshoofd Gendergerelateerd Geweld',
    open: async (page) => {
      await goesTo(page, 'Algemeen');
      await lastMessage(page).waitFor();
    },
  },
  {
    name: 'search',
    person: 'Afdelingshoofd Gendergerelateerd Geweld',
    open: async (page) => {
      await goesTo(page, 'Overleg Veilige Huizen');
      await page.getByRole('button', { name: /^(Mijlpaal zoeken|Search milestones)/ }).click();
      await page.getByRole('searchbox').fill('P47');
      await page
        .getByRole('list', { name: /^(Gevonden mijlpalen|Milestones found)/ })
        .getByRole('button')
        .first()
        .waitFor();
    },
  },
];

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(THEMES)('in the %s theme', (theme) => {
    it.each(VIEWS)('$name reads well for everybody', async ({ name, person, open }) => {
      const page = await stage.open();
      await becomes(page, person);
      await speaks(page, language);
      await choosesTheme(page, theme);
      await open(page);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${language}-${theme}.png`) });
      const findings = await findingsOn(page);
      await page.context().close();
      expect(findings).toEqual([]);
    });
  });
});

describe('at 320 px', () => {
  it.each(VIEWS)('$name needs no sideways scrolling', async ({ name, person, open }) => {
    const page = await stage.open({ width: 1280 });
    await becomes(page, person);
    await speaks(page, 'Nederlands');
    await open(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.screenshot({ path: path.join(FOLDER, `${name}-phone.png`) });
    const wide: string[] = [];
    for (const frame of page.frames()) {
      const over = await frame.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) wide.push(`${frame.url()}: ${over} px`);
    }
    const findings = await findingsOn(page);
    await page.context().close();
    expect(wide).toEqual([]);
    expect(findings).toEqual([]);
  });
});

it('nobody complained', () => {
  expect(stage.complaints).toEqual([]);
});
