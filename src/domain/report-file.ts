/** A file to download. */
export interface ReportFile {
  name: string;
  /** Media type. */
  type: string;
  content: Uint8Array;
}

export type ReportFormat = 'csv' | 'xlsx';
