/** The jobs that run on a schedule, by the names that outsiders use (contract). */
export const JOB_NAMES = ['send-reminders', 'post-digests', 'deliver'] as const;

export type JobName = (typeof JOB_NAMES)[number];

/** What a job did, in counts. */
export type JobSummary = Record<string, number>;

/** Why a job runs: at its time, when it does only what is due at that hour, or because somebody asked for it now. */
export type Trigger = 'scheduled' | 'asked';

/** Runs each job to its end. A job runs once at a time in this process: who asks meanwhile waits, and then it runs again. */
export type Jobs = Record<JobName, (trigger: Trigger) => Promise<JobSummary>>;

export interface JobParts {
  sendReminders: (trigger: Trigger) => Promise<object>;
  postDigests: (trigger: Trigger) => Promise<object>;
  deliver: () => Promise<object>;
}

/** Hears of every run, whoever asked for it. */
export interface JobWatcher {
  done(job: JobName, summary: JobSummary): void;
  failed(job: JobName): void;
}

export function createJobs({ sendReminders, postDigests, deliver }: JobParts, watcher: JobWatcher): Jobs {
  const thenDeliver = (plan: (trigger: Trigger) => Promise<object>) => async (trigger: Trigger) => ({
    ...(await plan(trigger)),
    ...(await deliver()),
  });
  const job = (name: JobName, run: (trigger: Trigger) => Promise<object>) => oneAtATime(watched(name, run, watcher));
  return {
    'send-reminders': job('send-reminders', thenDeliver(sendReminders)),
    'post-digests': job('post-digests', thenDeliver(postDigests)),
    deliver: job('deliver', () => deliver()),
  };
}

function watched(name: JobName, run: (trigger: Trigger) => Promise<object>, watcher: JobWatcher) {
  return async (trigger: Trigger): Promise<JobSummary> => {
    try {
      const summary = { ...(await run(trigger)) };
      watcher.done(name, summary);
      return summary;
    } catch (error) {
      watcher.failed(name);
      throw error;
    }
  };
}

function oneAtATime(job: (trigger: Trigger) => Promise<JobSummary>): (trigger: Trigger) => Promise<JobSummary> {
  let last: Promise<unknown> = Promise.resolve();
  return (trigger) => {
    const next = last.then(() => job(trigger));
    last = next.catch(() => undefined);
    return next;
  };
}
