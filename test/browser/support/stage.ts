import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { BrowserTeams } from '../../../local/browser/browser-teams';
import { startBrowserTeams } from '../../../local/browser/browser-teams';
import { cast } from '../../../local/browser/cast';
import type { Plan } from '../../../src/domain/plan';
import type { World, WorldOptions } from '../../support/world';
import { openWorld } from '../../support/world';

const ROOT = path.join(__dirname, '..', '..', '..');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A whole bot, the small Teams in front of it, and a browser to look at it with. */
export interface Stage {
  world: World;
  /** The address of the small Teams. */
  url: string;
  /** Opens the small Teams in a browser of its own: nothing is shared with other pages. */
  open(look?: Look): Promise<Page>;
  /** What pages complained of: errors in scripts, refused requests, answers of 400 and more. */
  complaints: string[];
  close(): Promise<void>;
}

export interface Look {
  width?: number;
  height?: number;
  reducedMotion?: boolean;
}

export async function openStage(options: WorldOptions = {}): Promise<Stage> {
  const world = await openWorld(options);
  const teams: BrowserTeams = await startBrowserTeams({ teams: world.teams, botUrl: world.url });
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  const complaints: string[] = [];
  return {
    world,
    url: teams.url,
    complaints,
    async open({ width = 1280, height = 900, reducedMotion = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'nl-BE',
        timezoneId: 'Europe/Brussels',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(teams.url);
      return page;
    },
    async close() {
      await browser.close();
      await teams.close();
      await world.close();
    },
  };
}

function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  if (!named) throw new Error('CHROMIUM names no browser: run these tests with npm run test:browser');
  return named;
}

/** The shipped plan with its owner list, and the people of the small Teams. */
export function shippedWorld(): WorldOptions {
  return {
    plan: JSON.parse(readFileSync(path.join(ROOT, 'plans', 'ajh-2025.json'), 'utf8')) as Plan,
    owners: readFileSync(path.join(ROOT, 'plans', 'owners.csv'), 'utf8'),
    teams: { ...cast },
  };
}
