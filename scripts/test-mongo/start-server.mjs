import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import mongoose from 'mongoose';

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 10_000;

/** Starts a server on a free port of this machine with its data in a temporary folder: `{ uri, stop }`. */
export async function startServer({ command, args }, signal) {
  const folder = await mkdtemp(join(tmpdir(), 'mijlpaal-mongo-'));
  const port = await freePort();
  const child = spawn(
    command,
    args.map((arg) => arg.replace('{port}', port).replace('{folder}', folder)),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = () => stopServer(child, folder);
  try {
    const uri = `mongodb://127.0.0.1:${port}/`;
    await ready(uri, child, signal);
    return { uri, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return String(port);
}

/** Resolves when the server answers; throws when it ends before, with the last it said. */
async function ready(uri, child, signal) {
  let said = '';
  child.stderr.on('data', (data) => (said = (said + data).slice(-2000)));
  const ended = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The MongoDB server ended with ${code}: ${said}`)));
    signal.addEventListener('abort', () => reject(new Error('Stopped')));
  });
  ended.catch(() => undefined);
  await Promise.race([answered(uri), ended]);
}

async function answered(uri) {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: READY_WITHIN_MS });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    await client.close();
  }
}

async function stopServer(child, folder) {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(force);
  }
  await rm(folder, { recursive: true, force: true });
}
