// npm runs this at the end of `npm ci`, so that `npm start` finds built code and compiles nothing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript')) {
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(build.status ?? 1);
}
if (!existsSync('dist/src/index.js')) {
  console.error('There is no dist/ and no compiler to make it: run `npm ci` with the development dependencies once.');
  process.exit(1);
}
