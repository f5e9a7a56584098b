import { z } from 'zod';

/** Verb that opens the form for "later", "not mine" and "hand over" on a card. */
export const OPEN_REQUEST = 'openRequest';
/** Verb that sends it. */
export const RECORD_REQUEST = 'recordRequest';
/** Verb that goes back to the card as it was. */
export const SHOW_FORM = 'showForm';

/** Names of the inputs of that form. */
export const requestInputs = {
  codes: 'request:codes',
  what: 'request:what',
  until: 'request:until',
  from: 'request:from',
  reason: 'request:reason',
  deputy: 'request:deputy',
} as const;

const text = z.string().max(20_000).catch('');

/** What the form sends: the chosen codes with commas between, the rest as typed. What is no text counts as empty. */
export const requestDataSchema = z
  .object({
    [requestInputs.codes]: text,
    [requestInputs.what]: text,
    [requestInputs.until]: text,
    [requestInputs.from]: text,
    [requestInputs.reason]: text,
    [requestInputs.deputy]: text,
  })
  .transform((data) => ({
    codes: data[requestInputs.codes].split(',').filter(Boolean),
    input: {
      what: data[requestInputs.what],
      until: data[requestInputs.until],
      from: data[requestInputs.from],
      reason: data[requestInputs.reason],
      deputy: data[requestInputs.deputy],
    },
  }));
