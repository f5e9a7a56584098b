// Runs the tests that want a MongoDB server on a real one: npm run test:mongo -- [arguments for jest]
/* global AbortController */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findServer } from './test-mongo/find-server.mjs';
import { startServer } from './test-mongo/start-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const jestBinary = createRequire(import.meta.url).resolve('jest/bin/jest');

const stop = new AbortController();
let stoppedBy = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stoppedBy ??= signal;
    stop.abort();
  });

process.exitCode = await main();

async function main() {
  let server = null;
  try {
    const found = await findServer(root, stop.signal);
    console.log(`MongoDB for the tests: ${found.name}`);
    server = found.uri ? null : await startServer(found, stop.signal);
    return await runJest(server?.uri ?? found.uri, found);
  } catch (error) {
    if (!stoppedBy) console.error(error.message);
    return stoppedBy ? 130 : 1;
  } finally {
    await server?.stop();
  }
}

/** Resolves to jest's exit code. The command to start such a server goes along, for the test that kills one. */
function runJest(uri, { command, args }) {
  const env = { ...process.env, MONGODB_TEST_URI: uri, STORE_UNDER_TEST: 'mongo' };
  if (command) env.MONGODB_TEST_SERVER = JSON.stringify({ command, args });
  const jest = spawn(process.execPath, [jestBinary, '-c', 'jest.mongo.config.cjs', ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  stop.signal.addEventListener('abort', () => jest.kill());
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('exit', (code) => resolve(stoppedBy ? 130 : (code ?? 1)));
  });
}
