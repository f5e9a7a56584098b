import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the root of the project: `src/domain/dates.ts`. */
  path: string;
  /** `domain`, `cards`, `app`: the folder of src, the folder at the root, or the file in src itself. */
  room: string;
  tree: ts.SourceFile;
  /** What it imports or re-exports, types too: paths of this project, or package names. */
  imports: string[];
}

const ROOT = join(__dirname, '..', '..');

/** All .ts and .tsx files of these folders at the root; a folder that is not there has none. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap(pathsUnder).map(read);
}

function pathsUnder(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.includes('node_modules'))
      .sort();
  } catch {
    return [];
  }
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => targetOf(path, fileName));
  return { path, room: roomOf(path), tree, imports };
}

/** `src/domain/dates.ts` → `domain`, `src/app.ts` → `app`, `cards/elements.ts` → `cards`. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

function targetOf(path: string, name: string): string {
  if (!name.startsWith('.')) return packageOf(name);
  const target = relative(ROOT, join(ROOT, dirname(path), name)).replaceAll('\\', '/');
  if (/\.(tsx?|json|css)$/.test(target)) return target;
  const base = target.replace(/\.js$/, '');
  return existsSync(join(ROOT, `${base}.tsx`)) ? `${base}.tsx` : `${base}.ts`;
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:';
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

export function isProjectPath(target: string): boolean {
  return target.includes('/');
}

/** Every place in a file where a predicate holds, as `path:line`. */
export function placesWhere({ path, tree }: SourceFile, holds: (node: ts.Node) => boolean): string[] {
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (holds(node)) places.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return places;
}
