import { copyOf, isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { choiceValues, inputFault } from './validate-input';
import type { CardPart } from './walk-card';
import { actionsOf, inputsOf, walkCard } from './walk-card';

/** An input the client would not send, and the words it shows there. */
export interface InvalidInput {
  id: string;
  message: string;
}

/** What a click sends, or why the client keeps it back. */
export interface FilledIn {
  data: JsonObject;
  invalid: InvalidInput[];
}

/** How a person fills in a card. */
export interface Filling {
  inputs: Record<string, string>;
  /** Send what no client would: unknown or hidden inputs, invalid values. */
  force: boolean;
  /** Phones send empty inputs as '', other clients leave them out. */
  sendsEmpty: boolean;
}

/** The action's data with the inputs it takes along, as Teams merges them: typed values over initial ones, inputs over data. */
export function fillIn(card: JsonObject, action: CardPart, filling: Filling): FilledIn {
  const inputs = inputsFor(card, action);
  if (!filling.force) refuseStrangers(usableInputs(card, action), filling.inputs);
  const values = inputs.map((part): [JsonObject, string] => [part.json, typed(part.json, filling.inputs)]);
  const data: JsonObject = { ...(isObject(action.json['data']) ? structuredClone(action.json['data']) : {}) };
  for (const [input, value] of values) if (value !== '' || filling.sendsEmpty) data[String(input['id'])] = value;
  if (filling.force) return { data: { ...data, ...filling.inputs }, invalid: [] };
  const invalid = values.flatMap(([input, value]) => {
    const message = inputFault(input, value);
    return message === undefined ? [] : [{ id: String(input['id']), message }];
  });
  return { data, invalid };
}

/** The inputs a click takes along: those of its own card and the cards around it, never of another card unfolded below. */
function inputsFor(card: JsonObject, action: CardPart): CardPart[] {
  if (action.json['associatedInputs'] === 'none') return [];
  return inputsOf(card).filter((input) => action.cards.includes(input.cards.at(-1) ?? card));
}

/** The ids of the inputs a person can fill in for an action: what they see, or what a tap on the card unfolds. */
export function usableInputs(card: JsonObject, action: CardPart): string[] {
  const taken = inputsFor(card, action).map(({ json }) => String(json['id']));
  return inputsOf(unfolded(card))
    .filter((input) => input.visible && taken.includes(String(input.json['id'])))
    .map(({ json }) => String(json['id']));
}

function refuseStrangers(usable: string[], filled: Record<string, string>): void {
  const stranger = Object.keys(filled).find((id) => !usable.includes(id));
  if (stranger === undefined) return;
  throw new Error(`No input '${stranger}' to fill in for this action; there are: ${usable.join(', ') || 'none'}`);
}

/** The card with everything shown that an Action.ToggleVisibility on it can show. */
function unfolded(card: JsonObject): JsonObject {
  const copy = copyOf(card);
  const targets = actionsOf(copy)
    .filter(({ type, visible }) => type === 'Action.ToggleVisibility' && visible)
    .flatMap(({ json }) => (Array.isArray(json['targetElements']) ? (json['targetElements'] as unknown[]) : []))
    .map((target) => (isObject(target) ? target['elementId'] : target));
  for (const { json } of walkCard(copy)) if (targets.includes(json['id'])) json['isVisible'] = true;
  return copy;
}

function typed(input: JsonObject, filled: Record<string, string>): string {
  return filled[String(input['id'])] ?? initial(input);
}

function initial(input: JsonObject): string {
  const { value } = input;
  const words = typeof value === 'number' ? String(value) : (textOf(value) ?? '');
  if (input['type'] === 'Input.Toggle') return words || (textOf(input['valueOff']) ?? 'false');
  if (input['type'] !== 'Input.ChoiceSet' || 'choices.data' in input) return words;
  return words
    .split(',')
    .filter((each) => choiceValues(input).includes(each))
    .join(',');
}
