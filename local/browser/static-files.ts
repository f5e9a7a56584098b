import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './package-root';

/** A file of the page. */
export interface StaticFile {
  contentType: string;
  content: Buffer;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The built file of an address: `/` is the page, `/assets/NAME` its parts; undefined when there is none. */
export function staticFile(address: string): StaticFile | undefined {
  const folder = path.join(packageRoot(), 'dist', 'local', 'browser', 'client');
  const name = address === '/' ? 'teams.html' : /^\/assets\/[\w.-]+$/.test(address) ? address.slice(1) : undefined;
  const contentType = TYPES[path.extname(name ?? '')];
  if (name === undefined || contentType === undefined) return undefined;
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    if (address === '/') throw new Error(`The page is not built (no ${file}): run node scripts/build-pages.mjs`);
    return undefined;
  }
  return { contentType, content: readFileSync(file) };
}
