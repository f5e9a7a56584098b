import type { Frame, Page } from 'playwright-core';
import type { Plan } from '../../src/domain/plan';
import { becomes, opensTab } from './support/acts';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';
import { testPlan } from '../support/test-plan';

const MILESTONES = 5_000;
const PER_PROJECT = 50;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ plan: largePlan() });
  await stage.world.teams.person('hoofd').installBot();
});
afterAll(() => stage.close());

/** The small plan with a hundred projects more under its two goals, fifty milestones each. */
function largePlan(): Plan {
  const plan = testPlan();
  const projects = Array.from({ length: MILESTONES / PER_PROJECT }, (_, at) => {
    const number = at + 10;
    const milestones = Array.from({ length: PER_PROJECT }, (_each, place) => ({
      code: `P${number}.${place + 1}`,
      title: `Mijlpaal ${place + 1} van het project met nummer ${number}`,
      due: `2025-${String((place % 12) + 1).padStart(2, '0')}-${String(((at + place) % 28) + 1).padStart(2, '0')}`,
      printedDate: null,
      group: null,
      notes: [],
    }));
    const goal = at % 2 === 0 ? 'SD 1' : 'SD 3';
    return { code: `P${number}`, number, title: `PROJECT ${number}`, goal, objective: null, milestones };
  });
  return { ...plan, projects: [...plan.projects, ...projects] };
}

/** The frame of the tab, which notes every stretch in which the page did not answer for over 50 ms. */
async function opensWatched(page: Page): Promise<Frame> {
  await page.addInitScript(`
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    const ask = window.fetch;
    window.fetch = async (...given) => {
      const answer = await ask(...given);
      if (String(given[0]).includes('/api/plan')) window.answeredAt = performance.now();
      return answer;
    };
    new MutationObserver(() => {
      if (window.seenAt === undefined && document.querySelector('[role=table] [role=row] [role=cell]'))
        requestAnimationFrame(() => setTimeout(() => (window.seenAt ??= performance.now())));
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.reload();
  await becomes(page, 'Afdelingshoofd');
  const tab = await opensTab(page, 'plan');
  await tab.getByRole('table', { name: 'Alle mijlpalen' }).getByRole('cell').first().waitFor();
  const frame = page.frames().find((each) => each.url().includes('/pages/tab'));
  if (!frame) throw new Error('The tab has no frame');
  await frame.waitForFunction('window.seenAt !== undefined');
  return frame;
}

it('shows a plan of 5,000 milestones, and scrolls through it', async () => {
  const page = await stage.open();
  const frame = await opensWatched(page);
  const firstMs = await frame.evaluate<number>('window.seenAt - window.answeredAt');
  await frame.locator('canvas').first().waitFor();
  const before = await frame.evaluate<number>('performance.now()');
  const heightPx = await frame.evaluate<number>(`(async () => {
    const page = document.scrollingElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < page.scrollHeight - page.clientHeight; top += 400) {
      page.scrollTop = top;
      await frame();
    }
    page.scrollTop = page.scrollHeight;
    await frame();
    return page.scrollHeight;
  })()`);
  const tasks = await frame.evaluate<{ startTime: number; duration: number }[]>('window.longTasks');
  const scrolling = tasks.filter(({ startTime }) => startTime > before).map(({ duration }) => Math.round(duration));
  process.stdout.write(
    `${MILESTONES} milestones: first rows ${Math.round(firstMs)} ms after the answer; ` +
      `long tasks while scrolling ${Math.round(heightPx)} px: ${scrolling.join(', ') || 'none'} ms\n`,
  );
  const table = frame.getByRole('table', { name: 'Alle mijlpalen' });
  expect(Number(await table.getAttribute('aria-rowcount'))).toBe(MILESTONES + 8 + 1);
  await table.getByText('Mijlpaal 50 van het project met nummer 109').waitFor();
  expect(await table.getByRole('row').count()).toBeLessThan(500);
});
