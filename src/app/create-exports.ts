import { EXPORT_TICKET } from '../bot/features/commands';
import type { ExportPorts } from '../http/export-routes';
import type { Tickets } from '../ports/tickets';
import { askedTable } from '../report/asked-table';
import { createReadAskedReport } from '../services/asked-report';
import type { ReadPlan } from '../services/plan-reader';
import { textsIn } from '../texts/texts';
import type { Parts } from './parts';

/** How far back the report of what was asked goes. */
const EXPORT_DAYS = 366;

/** Joins the files that a coordinator can download. */
export function createExports({
  stores: { people, deliveries, reports },
  roles,
  clock,
  tickets,
  readPlan,
}: Parts & { tickets: Tickets; readPlan: ReadPlan }): ExportPorts {
  const readAskedReport = createReadAskedReport({ readPlan, people, deliveries, reports });
  return {
    async mayExport(ticket) {
      const person = await people.find((await tickets.check(ticket, EXPORT_TICKET)) ?? '');
      return person !== null && roles.hasRole(person.emails, 'coordinator');
    },
    refused: (reader) => textsIn(reader).report.expired,
    async askedReport(format, reader) {
      const until = clock.now();
      const since = new Date(until.getTime() - EXPORT_DAYS * 86_400_000);
      return askedTable(await readAskedReport(since.toISOString(), until.toISOString()), format, textsIn(reader));
    },
  };
}
