import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { DeliveryStore } from '../ports/delivery-store';
import type { JobWatcher } from '../services/jobs';

/** What the bot counts, as Prometheus text. */
export interface Metrics extends JobWatcher {
  read(): Promise<{ type: string; text: string }>;
}

export function createMetrics(deliveries: DeliveryStore): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const runs = new Counter({
    name: 'mijlpaal_job_runs_total',
    help: 'Runs of a job, by outcome',
    labelNames: ['job', 'outcome'],
    registers,
  });
  const results = new Counter({
    name: 'mijlpaal_job_results_total',
    help: 'What jobs did, by kind',
    labelNames: ['job', 'result'],
    registers,
  });
  new Gauge({
    name: 'mijlpaal_deliveries',
    help: 'Deliveries in the outbox, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      for (const [state, count] of Object.entries(await deliveries.counts())) this.set({ state }, count);
    },
  });
  return {
    done(job, summary) {
      runs.inc({ job, outcome: 'done' });
      for (const [result, count] of Object.entries(summary)) results.inc({ job, result }, count);
    },
    failed: (job) => runs.inc({ job, outcome: 'failed' }),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
