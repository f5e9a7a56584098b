import { objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';

/** Why a client would not send this value; undefined when it would. Dates are compared as they are written. */
export function inputFault(input: JsonObject, value: string): string | undefined {
  const type = textOf(input['type']) ?? '';
  if (value === '' || (type === 'Input.Toggle' && value !== valueOn(input))) {
    return input['isRequired'] === true ? messageOf(input, 'is required') : undefined;
  }
  const reason = checks[type]?.(input, value);
  return reason === undefined ? undefined : messageOf(input, reason);
}

type Check = (input: JsonObject, value: string) => string | undefined;

const checks: Record<string, Check> = {
  'Input.Text': textFault,
  'Input.Number': numberFault,
  'Input.Date': rangeFault,
  'Input.Time': rangeFault,
  'Input.ChoiceSet': choiceFault,
};

function textFault(input: JsonObject, value: string): string | undefined {
  const longest = input['maxLength'];
  if (typeof longest === 'number' && value.length > longest) return `is longer than ${longest}`;
  const regex = textOf(input['regex']);
  return regex !== undefined && !new RegExp(regex).test(value) ? `does not match ${regex}` : undefined;
}

function numberFault(input: JsonObject, value: string): string | undefined {
  const { min, max } = input;
  if (Number.isNaN(Number(value))) return 'is no number';
  if (typeof min === 'number' && Number(value) < min) return `is less than ${min}`;
  return typeof max === 'number' && Number(value) > max ? `is more than ${max}` : undefined;
}

function rangeFault(input: JsonObject, value: string): string | undefined {
  const form = input['type'] === 'Input.Date' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{2}:\d{2}$/;
  const min = textOf(input['min']);
  const max = textOf(input['max']);
  if (!form.test(value)) return `cannot be '${value}'`;
  if (min !== undefined && value < min) return `is before ${min}`;
  return max !== undefined && value > max ? `is after ${max}` : undefined;
}

/** A people picker and a search have choices that no card lists. */
function choiceFault(input: JsonObject, value: string): string | undefined {
  if ('choices.data' in input) return undefined;
  const known = choiceValues(input);
  const chosen = input['isMultiSelect'] === true ? value.split(',') : [value];
  const strange = chosen.find((each) => !known.includes(each));
  return strange === undefined ? undefined : `has no choice '${strange}'`;
}

/** The values a choice set offers. */
export function choiceValues(input: JsonObject): unknown[] {
  return objectsIn(input['choices']).map((choice) => choice['value']);
}

function valueOn(input: JsonObject): string {
  return textOf(input['valueOn']) ?? 'true';
}

function messageOf(input: JsonObject, reason: string): string {
  return textOf(input['errorMessage']) ?? `${String(input['label'] ?? input['id'])} ${reason}`;
}
