import ts from 'typescript';
import { ONLY_IN, ROOMS } from './rooms';
import type { SourceFile } from './source-files';
import { isProjectPath, placesWhere, roomOf, sourceFiles } from './source-files';

const files = sourceFiles(['src', 'cards', 'local', 'dialogs', 'appPackage']);
const core = files.filter(({ path }) => /^(src|cards)\//.test(path));

/** Rules are judged over all files at once, so that a failure lists every violation. */
const violations = (faultsOf: (file: SourceFile) => string[], among = files) => among.flatMap(faultsOf);

describe('the rooms', () => {
  it('are read', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.every(({ imports }) => Array.isArray(imports))).toBe(true);
  });

  it('are all known here', () => {
    const unknown = new Set(files.map(({ room }) => room).filter((room) => room !== 'app' && !(room in ROOMS)));
    expect([...unknown]).toEqual([]);
  });

  it('import only what the house style lets them', () => {
    expect(violations(importFaults)).toEqual([]);
  });

  it('are allowed nothing that they do not use', () => {
    const unused = Object.entries(ROOMS).flatMap(([name, { rooms, packages }]) => {
      const targets = files.filter(({ room }) => room === name).flatMap(({ imports }) => imports);
      const used = new Set(targets.flatMap((target) => [target, roomOf(target)]));
      return [...rooms, ...packages].filter((allowed) => !used.has(allowed)).map((allowed) => `${name}: ${allowed}`);
    });
    expect(unused).toEqual([]);
  });

  it('keep a technology in its own room', () => {
    expect(
      violations(({ path, room, imports }) =>
        imports
          .filter((name) => name in ONLY_IN && !ONLY_IN[name]?.includes(room))
          .map((name) => `${path} imports ${name}, which belongs in ${ONLY_IN[name]?.join(', ')} only`),
      ),
    ).toEqual([]);
  });

  it('leave nobody importing the tests', () => {
    expect(
      violations(({ path, imports }) =>
        imports.filter((target) => target.startsWith('test/')).map((target) => `${path} imports ${target}`),
      ),
    ).toEqual([]);
  });

  it('have no cycles', () => {
    expect(cycles(files)).toEqual([]);
  });

  it('have no barrel files', () => {
    expect(files.filter(({ tree }) => isBarrel(tree)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the outside world', () => {
  it('has its time read in one file', () => {
    const among = core.filter(({ path }) => path !== 'src/clock.ts');
    expect(violations((file) => placesWhere(file, readsTime), among)).toEqual([]);
  });

  it('has its environment read in one file', () => {
    const among = core.filter(({ path }) => path !== 'src/index.ts');
    expect(violations((file) => placesWhere(file, readsEnvironment), among)).toEqual([]);
  });

  it('is not written to by the console', () => {
    expect(
      violations((file) => placesWhere(file, (node) => ts.isIdentifier(node) && node.text === 'console'), core),
    ).toEqual([]);
  });
});

function importFaults({ path, room, imports }: SourceFile): string[] {
  if (room === 'app') return [];
  const allowed = ROOMS[room] ?? { rooms: [], packages: [] };
  return imports
    .filter((target) =>
      isProjectPath(target) && !target.startsWith('@')
        ? roomOf(target) !== room && !allowed.rooms.includes(roomOf(target))
        : !allowed.packages.includes(target),
    )
    .map((target) => `${path} (${room}) imports ${target}`);
}

/** Each cycle once, as `a → b → a`. */
function cycles(all: SourceFile[]): string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of byPath.get(path)?.imports ?? []) if (byPath.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}

/** A file of which every statement imports or re-exports, with at least one re-export. */
function isBarrel(tree: ts.SourceFile): boolean {
  const reExports = tree.statements.filter((each) => ts.isExportDeclaration(each) && each.moduleSpecifier);
  const others = tree.statements.filter((each) => !ts.isImportDeclaration(each) && !ts.isExportDeclaration(each));
  return reExports.length > 0 && others.length === 0;
}

/** The time of day. A stopwatch (`performance.now`) measures how long something took and is no clock. */
function readsTime(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  return ts.isCallExpression(node) && ['Date', 'Date.now', 'Temporal.Now.instant'].includes(node.expression.getText());
}

function readsEnvironment(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
}
