import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findSecantus } from './find-secantus.mjs';

/**
 * The server to test against: `{ name, uri }` of one that runs, or `{ name, command, args }` of one to start, where
 * `{port}` and `{folder}` stand for what the starter chooses. Throws one clear line when there is none.
 */
export async function findServer(root, signal) {
  const uri = process.env.MONGODB_TEST_URI;
  if (uri) return { name: 'the server that MONGODB_TEST_URI names', uri };
  const mongod = process.env.MONGOD_BINARY || onPath('mongod');
  if (mongod) return { name: mongod, command: mongod, args: MONGOD_ARGUMENTS };
  const secantus = await findSecantus(root, signal);
  if (secantus) return secantus;
  throw new Error(
    'No MongoDB server to test against: set MONGODB_TEST_URI or MONGOD_BINARY, put mongod on the path, or install Python 3.11 or newer.',
  );
}

const MONGOD_ARGUMENTS = ['--port', '{port}', '--dbpath', '{folder}', '--bind_ip', '127.0.0.1', '--quiet'];

function onPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}
