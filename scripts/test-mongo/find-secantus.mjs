import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run, succeeds } from './run.mjs';

const VERSION = '0.7.0b3';
const PYTHONS = ['python3.11', 'python3.12', 'python3.13', 'python3', 'python'];
const IS_NEW_ENOUGH = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
const IS_INSTALLED = `import importlib.metadata as m, secantus, sys; sys.exit(m.version('secantusdb') != '${VERSION}')`;

/** SecantusDB, a server that speaks MongoDB's protocol, in .venv/ of the project; null without a Python for it. */
export async function findSecantus(root, signal) {
  const folder = join(root, '.venv');
  const programs = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (!(await succeeds(join(programs, 'python'), ['-c', IS_INSTALLED], signal))) {
    const python = await findPython(signal);
    if (!python) return null;
    console.log(`Making .venv/ with SecantusDB ${VERSION}, once`);
    await install(python, folder, { programs, signal });
  }
  return {
    name: `SecantusDB ${VERSION} in .venv/`,
    command: join(programs, 'python'),
    args: [join(programs, 'secantusd-py'), ...ARGUMENTS],
  };
}

const ARGUMENTS = [
  ...['--host', '127.0.0.1', '--port', '{port}', '--storage-path', '{folder}'],
  ...['--standalone', '--sync-on-commit', '--enable-test-commands'],
];

async function findPython(signal) {
  for (const python of PYTHONS) if (await succeeds(python, ['-c', IS_NEW_ENOUGH], signal)) return python;
  return null;
}

/** From nothing: what an interrupted installation left behind goes first. */
async function install(python, folder, { programs, signal }) {
  await rm(folder, { recursive: true, force: true });
  await run(python, ['-m', 'venv', folder], signal);
  const quietly = ['-q', '--disable-pip-version-check'];
  await run(join(programs, 'python'), ['-m', 'pip', 'install', ...quietly, `secantusdb==${VERSION}`], signal);
}
