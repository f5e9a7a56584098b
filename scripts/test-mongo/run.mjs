import { spawn } from 'node:child_process';

/** Runs a program to its end; throws when it cannot be started, fails, or the signal aborts. Errors go to the screen. */
export async function run(command, args, signal) {
  const code = await exitCode(command, args, { signal, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}`);
}

/** Whether a program can be started and ends well, in silence. */
export async function succeeds(command, args, signal) {
  return (await exitCode(command, args, { signal, stdio: 'ignore' }).catch(() => 1)) === 0;
}

function exitCode(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
