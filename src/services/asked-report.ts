import type { AskedLine } from '../domain/asked-line';
import type { StatusReport } from '../domain/status';
import { groupBy } from '../domain/group-by';
import type { DeliveryStore } from '../ports/delivery-store';
import type { PersonStore } from '../ports/person-store';
import type { ReportStore } from '../ports/report-store';
import type { ReadPlan } from './plan-reader';

export interface AskedReportPorts {
  readPlan: ReadPlan;
  people: PersonStore;
  deliveries: DeliveryStore;
  reports: ReportStore;
}

export type ReadAskedReport = (since: string, until: string) => Promise<AskedLine[]>;

/** Everything that was asked from one instant to another: to whom, whether it was delivered, and who answered. */
export function createReadAskedReport({ readPlan, people, deliveries, reports }: AskedReportPorts): ReadAskedReport {
  return async (since, until) => {
    const [{ states }, known, answers] = await Promise.all([readPlan(), people.all(), reports.between(since, until)]);
    const answersTo = groupBy(answers, ({ milestone }) => milestone);
    const milestones = new Map(states.map((state) => [state.code, state]));
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const lines: AskedLine[] = [];
    for await (const batch of deliveries.export(since, until)) {
      for (const delivery of batch) {
        if (delivery.content.kind !== 'reminder') continue;
        for (const item of delivery.content.items) {
          const milestone = milestones.get(item.code);
          lines.push({
            ...{ askedAt: delivery.createdAt, person: names.get(delivery.to.id) ?? delivery.to.id },
            ...{ onBehalfOf: item.onBehalfOf ?? '', milestone: item.code, title: milestone?.title ?? '' },
            ...{ due: milestone?.due ?? null, step: item.step, delivery: delivery.state },
            ...{ tries: delivery.attempts, reason: delivery.reason ?? '' },
            ...answerTo(delivery.createdAt, answersTo.get(item.code) ?? []),
          });
        }
      }
    }
    return lines;
  };
}

/** The first report on a milestone after it was asked about; `answers` are those on it, oldest first. */
function answerTo(
  askedAt: string,
  answers: readonly StatusReport[],
): Pick<AskedLine, 'answeredAt' | 'answeredBy' | 'status' | 'forecast'> {
  const answer = answers.find(({ at }) => at >= askedAt);
  if (!answer) return { answeredAt: null, answeredBy: '', status: null, forecast: null };
  return { answeredAt: answer.at, answeredBy: answer.by.name, status: answer.status, forecast: answer.forecast };
}
