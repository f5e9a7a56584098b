import type { MilestoneState } from './milestone-state';
import type { OwnerRequest } from './owner-request';
import { requestId } from './owner-request';
import type { StatusReport } from './status';

/** What brought a form about: the bot asked, or the person opened it. */
export type FormKind = 'reminder' | 'form';

/** A card on which somebody reports on milestones. Each row is still open, or shows what was recorded on this card. */
export interface StatusForm {
  kind: FormKind;
  /** Names this card: the same click received twice stores once, since a report's id is made of it. */
  card: string;
  /** The day in Europe/Brussels on which it is shown. */
  today: string;
  rows: FormRow[];
  /** Which card of the week a reminder is, from 1; null when that is not known or does not matter. */
  ofWeek: number | null;
  /** A newer card took its place: nothing is asked on this one any more. */
  retired: boolean;
}

export interface FormRow {
  state: MilestoneState;
  /** The owner in whose place the person is asked; null when they are the owner. */
  onBehalfOf: string | null;
  /** What was recorded on this card; null while the row is open. */
  recorded: StatusReport | null;
  /** What was asked for on this card instead of a status, such as "later". */
  request: OwnerRequest | null;
}

/** Whether a row still waits for an answer. */
export function isOpen({ recorded, request }: FormRow): boolean {
  return recorded === null && request === null;
}

/** Whether a row was answered on this very card: then the card shows it so already. */
export function isAnsweredOn(card: string, { state, recorded, request }: FormRow): boolean {
  return givenOn(card, recorded) !== null || request?.id === requestId(baseOf(card), state.code);
}

/** The id of the report that a card gives for a milestone. */
export function reportId(card: string, milestone: string): string {
  return `${card}:${milestone}`;
}

/** The name of the card that corrects what was recorded on another: `x` → `x+1` → `x+2`. */
export function correctionOf(card: string): string {
  const { base, revision } = parts(card);
  return `${base}+${revision + 1}`;
}

/** How many times the answers of a card were opened for correction: 0 for the card as it was first shown. */
export function revisionOf(card: string): number {
  return parts(card).revision;
}

/** The card on which a report was given, when that was this card or a correction of it; else null. */
export function givenOn(card: string, report: StatusReport | null): string | null {
  if (!report) return null;
  const given = report.id.slice(0, -(report.milestone.length + 1));
  return reportId(given, report.milestone) === report.id && parts(given).base === parts(card).base ? given : null;
}

/** The card without the number of its correction. */
export function baseOf(card: string): string {
  return parts(card).base;
}

function parts(card: string): { base: string; revision: number } {
  const [, base, revision] = /^(.*?)(?:\+(\d+))?$/s.exec(card) ?? [];
  return { base: base ?? card, revision: Number(revision ?? 0) };
}
