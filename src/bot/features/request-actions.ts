import { requestCard } from '../../../cards/request-card';
import { statusFormCard } from '../../../cards/status-form-card';
import { requestDataSchema, requestInputs } from '../../contracts/owner-request';
import type { FormData } from '../../contracts/record-status';
import { baseOf, isOpen } from '../../domain/status-form';
import type { ReadForm } from '../../services/read-form';
import type { ReadRequestOptions, RecordRequest } from '../../services/record-request';
import type { ClickResult } from '../click';
import { requestRefusalWords } from '../refusal-words';
import type { Turn } from '../turn';

export interface RequestActionPorts {
  readForm: ReadForm;
  readRequestOptions: ReadRequestOptions;
  recordRequest: RecordRequest;
  /** Changes the other cards that ask about these milestones and sends what waits, without making the person wait. */
  refreshSoon: (codes: readonly string[], clicked?: string) => void;
}

/** Shows the form for "later", "not mine" and "hand over" in the place of a card. */
export async function openRequest(
  turn: Turn,
  data: FormData,
  ports: RequestActionPorts,
  again: { error?: string; filledIn?: Record<string, string> } = {},
): Promise<ClickResult> {
  const { rows } = await ports.readForm(turn.person, data);
  const open = rows.filter(isOpen).map(({ state }) => state);
  if (open.length === 0) return { kind: 'words', words: turn.texts.refusal.staleCard };
  const codes = open.map(({ code }) => code);
  const options = await ports.readRequestOptions(turn.person, codes);
  return { kind: 'card', message: requestCard({ ...options, data, open, ...again }, turn.texts), keep: false };
}

/** Keeps what was asked for and shows the card again; or the form, with what was wrong and all that was filled in. */
export async function sendRequest(
  turn: Turn,
  data: FormData,
  filled: Record<string, unknown>,
  ports: RequestActionPorts,
): Promise<ClickResult> {
  const { codes, input } = requestDataSchema.parse(filled);
  const chosen = codes.filter((code) => data.codes.includes(code));
  const result = await ports.recordRequest(turn.person, { card: data.card, codes: chosen, input });
  if (!result.ok) {
    const filledIn = { ...textsOf(filled), [requestInputs.codes]: chosen.join(',') };
    return openRequest(turn, data, ports, { error: requestRefusalWords(result.refusal, turn.texts), filledIn });
  }
  ports.refreshSoon(chosen, baseOf(data.card));
  const form = await ports.readForm(turn.person, data);
  return { kind: 'card', message: statusFormCard({ form, texts: turn.texts }), keep: true };
}

function textsOf(filled: Record<string, unknown>): Record<string, string> {
  const known: string[] = Object.values(requestInputs);
  return Object.fromEntries(
    Object.entries(filled).filter(
      (entry): entry is [string, string] => known.includes(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}
