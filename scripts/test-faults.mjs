// Runs the fault tests of the delivery engine, which take minutes: npm run test:faults -- [arguments for jest]
/* global AbortController */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findServer } from './test-mongo/find-server.mjs';
import { startServer } from './test-mongo/start-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const jestBinary = createRequire(import.meta.url).resolve('jest/bin/jest');

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());

process.exitCode = await main();

async function main() {
  let server = null;
  try {
    const found = await findServer(root, stop.signal);
    console.log(`MongoDB for the fault tests: ${found.name}`);
    server = found.uri ? null : await startServer(found, stop.signal);
    return await runJest(server?.uri ?? found.uri, found);
  } catch (error) {
    if (!stop.signal.aborted) console.error(error.message);
    return stop.signal.aborted ? 130 : 1;
  } finally {
    await server?.stop();
  }
}

/** Resolves to jest's exit code. The command to start such a server goes along, for the test that kills one. */
function runJest(uri, { command, args }) {
  const env = { ...process.env, MONGODB_TEST_URI: uri };
  if (command) env.MONGODB_TEST_SERVER = JSON.stringify({ command, args });
  // A test that fails leaves its bot running, which must not keep the run from ending.
  const options = ['-c', 'jest.faults.config.cjs', '--runInBand', '--forceExit', ...process.argv.slice(2)];
  const jest = spawn(process.execPath, [jestBinary, ...options], { cwd: root, env, stdio: 'inherit' });
  stop.signal.addEventListener('abort', () => jest.kill());
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('exit', (code) => resolve(stop.signal.aborted ? 130 : (code ?? 1)));
  });
}
