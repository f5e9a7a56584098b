import { createHash } from 'node:crypto';
import type { World } from '../support/world';
import { openWorld } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

async function page(path: string, acceptLanguage?: string): Promise<{ response: Response; html: string }> {
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };
  const response = await fetch(`${world.url}${path}`, { headers });
  return { response, html: await response.text() };
}

const PATHS = ['/about', '/privacy', '/terms'];

describe('the public pages', () => {
  it.each(PATHS)('%s is there for anybody, in Dutch first', async (path) => {
    const { response, html } = await page(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-language')).toBe('nl');
    expect(html).toContain('<html lang="nl">');
    expect(html).toMatch(/<h1>.*Mijlpaal.*<\/h1>/);
  });

  it.each([
    ['the browser’s language', '/privacy', 'en-GB,en;q=0.9', 'en'],
    ['the language that the browser likes best', '/privacy', 'nl;q=0.4, fr, en-US;q=0.8', 'en'],
    ['what was chosen, over the browser’s', '/privacy?lang=en', 'nl-BE', 'en'],
    ['Dutch for a language it does not speak', '/privacy', 'fr-BE,fr;q=0.9', 'nl'],
    ['Dutch for a choice it does not know', '/privacy?lang=xx', 'fr', 'nl'],
  ])('speak %s', async (_what, path, accepted, language) => {
    const { response, html } = await page(path, accepted);
    expect(response.headers.get('content-language')).toBe(language);
    expect(html).toContain(language === 'nl' ? 'Wat wordt bewaard' : 'What is kept');
  });

  it.each(PATHS.flatMap((path) => [`${path}?lang=nl`, `${path}?lang=en`]))(
    '%s leads to the others and to its other language',
    async (path) => {
      const { html } = await page(path);
      const links = [...html.matchAll(/href="\.([^"]+)"/g)].map(([, link]) => link ?? '');
      const [here, language] = path.split('?lang=');
      expect(links.sort()).toEqual(
        [
          ...PATHS.filter((other) => other !== here).map((other) => `${other}?lang=${language}`),
          `${here}?lang=${language === 'nl' ? 'en' : 'nl'}`,
        ].sort(),
      );
      for (const link of links) expect((await page(link)).response.status).toBe(200);
    },
  );

  it('allow their own style and nothing else', async () => {
    const { response, html } = await page('/about');
    const style = /<style>(.*)<\/style>/.exec(html)?.[1] ?? '';
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(html).not.toMatch(/<script|style="|src=|https?:/);
  });

  it('answer whoever only asks whether they are there', async () => {
    const response = await fetch(`${world.url}/terms`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
