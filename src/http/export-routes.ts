import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Language } from '../domain/people';
import type { ReportFile, ReportFormat } from '../domain/report-file';

/** Files for those who hold a ticket. */
export interface ExportPorts {
  /** Whether a ticket may fetch the report of what was asked: signed, fresh, and still held by a coordinator. */
  mayExport: (ticket: string) => Promise<boolean>;
  askedReport: (format: ReportFormat, language: Language) => Promise<ReportFile>;
  /** What is said to those whose ticket is no good. */
  refused: (language: Language) => string;
}

const querySchema = z.object({ ticket: z.string().max(2000), lang: z.enum(['nl', 'en']).catch('nl') });

export function addExportRoutes(server: Server, { mayExport, askedReport, refused }: ExportPorts): void {
  async function answer(format: ReportFormat, request: Request, response: Response): Promise<void> {
    response.header('Cache-Control', 'no-store');
    response.header('X-Content-Type-Options', 'nosniff');
    response.header('Referrer-Policy', 'no-referrer');
    const query = querySchema.safeParse(request.query);
    if (!query.success || !(await mayExport(query.data.ticket))) {
      response.sendRaw(403, refused(query.success ? query.data.lang : 'nl'), {
        'Content-Type': 'text/plain; charset=utf-8',
      });
      return;
    }
    const { name, type, content } = await askedReport(format, query.data.lang);
    response.writeHead(200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` });
    response.end(content);
  }
  server.get('/export/asked.csv', async (request: Request, response: Response) => {
    await answer('csv', request, response);
  });
  server.get('/export/asked.xlsx', async (request: Request, response: Response) => {
    await answer('xlsx', request, response);
  });
}
