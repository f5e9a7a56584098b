import { runImportPlan } from './import-command';

// A reader such as `head` may close the pipe before the last line; the plan must still be written.
process.stdout.on('error', () => undefined);

void runImportPlan(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
