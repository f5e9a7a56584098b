// Runs the tests that need a real browser, on the small Teams: npm run test:browser -- [arguments for jest]
// The browser is the system's: the one CHROMIUM names, else the first of the usual places.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const chromium = process.env.CHROMIUM || PLACES.find(existsSync);
if (!chromium || !existsSync(chromium)) {
  console.error('No Chromium here: install it (Debian: apt-get install chromium), or name one in CHROMIUM.');
  process.exit(1);
}
const build = spawnSync(process.execPath, ['scripts/build-pages.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);
const options = ['-c', 'jest.browser.config.cjs', '--runInBand', ...process.argv.slice(2)];
const run = spawn(process.execPath, [jest, ...options], {
  cwd: root,
  env: { ...process.env, CHROMIUM: chromium },
  stdio: 'inherit',
});
run.once('exit', (code) => process.exit(code ?? 1));
