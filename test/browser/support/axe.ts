import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** What axe-core finds wrong on a page and in every frame in it, one line a finding; empty when all is well. */
export async function findingsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source);
    const options = JSON.stringify({ runOnly: RULES, iframes: false });
    const violations = await frame.evaluate<Violation[]>(
      `axe.run(document, ${options}).then(({ violations }) => violations)`,
    );
    found.push(...violations.flatMap((violation) => linesOf(violation)));
  }
  return found;
}

function linesOf({ id, help, nodes }: Violation): string[] {
  return nodes.map(
    ({ html, failureSummary }) => `${id}: ${help} · ${html.slice(0, 200)} · ${failureSummary.slice(0, 200)}`,
  );
}
