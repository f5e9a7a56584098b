import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package: the nearest one upward with a package.json, from dist/ and from the sources alike. */
export function packageRoot(from = __dirname): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('No package.json above this file');
  return packageRoot(parent);
}
