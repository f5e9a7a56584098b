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

export function createJobs({ sendReminders, postDigests, deliver }: JobParts): Jobs {
  const thenDeliver = (plan: (trigger: Trigger) => Promise<object>) =>
    oneAtATime(async (trigger) => ({ ...(await plan(trigger)), ...(await deliver()) }));
  return {
    'send-reminders': thenDeliver(sendReminders),
    'post-digests': thenDeliver(postDigests),
    deliver: oneAtATime(async () => ({ ...(await deliver()) })),
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
