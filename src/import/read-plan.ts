import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Plan } from '../domain/plan';
import { decodeText, MAX_BYTES } from './decode';
import { readExcelPlan } from './excel/read-excel-plan';
import { PlanFileError } from './plan-file-error';
import { readPlanJson } from './plan-json';
import { parsePlan } from './plan-schema';
import { readPrintedPlan } from './printed/read-printed-plan';

/** A file's name and content. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** The beginnings of files that are no plan, and what to say about them. */
const OTHER_FILES: [start: number[], what: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'this is a PDF; give its text as a .txt file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'this is an old Office file; save it as .xlsx, or give its text as a .txt file'],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a plan from a path, or from a name with bytes: the text of a printed plan, plan JSON, or an Excel sheet of
 * milestones. The content decides which of them it is, the name where the content leaves a choice. Throws
 * `PlanFileError` with every fault found where the file cannot be a plan, or cannot be opened.
 */
export async function readPlanFile(file: string | NamedBytes): Promise<Plan> {
  const { name, bytes } = typeof file === 'string' ? await open(file) : file;
  if (bytes.length > MAX_BYTES) throw tooBig();
  if (bytes.length === 0) throw new PlanFileError(['line 1: the file is empty']);
  const other = OTHER_FILES.find(([start]) => startsWith(bytes, start));
  if (other) throw new PlanFileError([`line 1: ${other[1]}`]);
  const extension = extname(name).toLowerCase();
  if (startsWith(bytes, ZIP)) return readExcelPlan(bytes);
  if (extension === '.xlsx') throw new PlanFileError(['cell A1: the name ends in .xlsx, but this is no Excel file']);
  const text = decodeText(bytes);
  if (extension === '.json' || /^\s*[{[]/.test(text)) return readPlanJson(text);
  return parsePlan(readPrintedPlan(text).plan);
}

async function open(path: string): Promise<NamedBytes> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw tooBig();
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    if (cause instanceof PlanFileError) throw cause;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
    throw new PlanFileError([`${basename(path)} cannot be opened (${code})`], { cause });
  }
}

function tooBig(): PlanFileError {
  return new PlanFileError([`the file is larger than ${MAX_BYTES / 1024 / 1024} MB, which no plan is`]);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
