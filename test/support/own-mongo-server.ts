import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { freePort } from './free-port';

/** A server that a test may kill: scripts/test-mongo.mjs says how to start one, when it is not the user's own. */
export class OwnMongoServer {
  private child: ChildProcess | null = null;
  private readonly folder = mkdtempSync(join(tmpdir(), 'mijlpaal-own-mongo-'));

  private constructor(
    private readonly start: { command: string; args: string[] },
    private readonly port: number,
  ) {}

  /** Null when nobody said how to start one. */
  static async create(): Promise<OwnMongoServer | null> {
    const start = process.env['MONGODB_TEST_SERVER'];
    if (!start) return null;
    const server = new OwnMongoServer(JSON.parse(start) as OwnMongoServer['start'], await freePort());
    await server.run();
    return server;
  }

  get uri(): string {
    return `mongodb://127.0.0.1:${this.port}/mijlpaal-test`;
  }

  /** Starts it, the first time or again on the same data, and waits until it answers. */
  async run(): Promise<void> {
    const filled = (arg: string) => arg.replace('{port}', String(this.port)).replace('{folder}', this.folder);
    this.child = spawn(this.start.command, this.start.args.map(filled), { stdio: 'ignore' });
    const client = new mongoose.mongo.MongoClient(this.uri, { serverSelectionTimeoutMS: 30_000 });
    await client.db().command({ ping: 1 });
    await client.close();
  }

  /** Kills it with SIGKILL, in the middle of what it does. */
  async kill(): Promise<void> {
    if (!this.child) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    this.child = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
