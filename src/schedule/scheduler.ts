import cron from 'node-cron';
import type { Logger } from '../ports/logger';
import type { JobName, JobSummary } from '../services/jobs';

/** A job with its times. */
export interface ScheduledJob {
  name: JobName;
  /** Cron expression, in `zone`. */
  cron: string;
  zone: string;
  run: () => Promise<JobSummary>;
}

export interface SchedulerPorts {
  jobs: ScheduledJob[];
  logger: Logger;
  /** An id for each run, in the log. */
  newId: () => string;
}

export interface Scheduler {
  start(): void;
  /** Starts no more runs and waits for the one under way. */
  stop(): Promise<void>;
}

/** Runs jobs at their times. A run that fails is logged; the next one comes as planned. */
export function createScheduler(ports: SchedulerPorts): Scheduler {
  const underWay = new Set<Promise<void>>();
  let tasks: { stop(): unknown; destroy(): unknown }[] = [];
  return {
    start() {
      tasks = ports.jobs.map((job) =>
        cron.schedule(
          job.cron,
          () => {
            const running = runOnce(job, ports).finally(() => underWay.delete(running));
            underWay.add(running);
            return running;
          },
          { name: job.name, timezone: job.zone, noOverlap: true },
        ),
      );
    },
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(underWay);
    },
  };
}

async function runOnce(job: ScheduledJob, { logger, newId }: SchedulerPorts): Promise<void> {
  const log = logger.child({ job: job.name, run: newId() });
  try {
    const summary = await job.run();
    log.info('job done', summary);
  } catch (error) {
    log.error('job failed', { error });
  }
}
