import { parseArgs } from 'node:util';
import { benchDelivery } from './delivery';
import { benchPlanning } from './planning';
import { tableOf } from './table';

/** `npm run bench -- delivery [--deliveries N] [--milestones N] [--owners N]` */
async function main(): Promise<void> {
  const number = (value: string) => ({ type: 'string' as const, default: value });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { deliveries: number('10000'), milestones: number('100000'), owners: number('10000') },
  });
  if (positionals.join() !== 'delivery') throw new Error('Benchmarks: delivery');
  const [deliveries, milestones, owners] = [values.deliveries, values.milestones, values.owners].map(Number);
  say(tableOf('Delivering', await benchDelivery(deliveries ?? 0)));
  say(tableOf('Planning', await benchPlanning(milestones ?? 0, owners ?? 0)));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main().then(() => process.exit(0));
