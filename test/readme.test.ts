import { existsSync, readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Folders and files that a run makes. */
const MADE = /^(build|dist|\.data|appPackage\/build)\b/;

describe('README.md', () => {
  const paths = [
    ...readme.matchAll(/`((?:src|cards|local|dialogs|test|plans|scripts|appPackage|\.ci)(?:\/[\w./-]+)?)`/g),
  ].map(([, path]) => path ?? '');

  it.each([...new Set(paths)])('names %s, which exists', (path) => {
    expect(MADE.test(path) || existsSync(path)).toBe(true);
  });

  it('names scripts that package.json has', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('shows the two commands of a newcomer first', () => {
    expect(readme.indexOf('npm ci && npm run demo')).toBeLessThan(readme.indexOf('## '));
    expect(readme.indexOf('npm ci && npm test')).toBeLessThan(readme.indexOf('## '));
  });
});
