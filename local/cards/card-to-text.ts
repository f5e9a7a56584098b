import { isObject, objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';

/** What a person sees of a card, as plain lines: texts, facts, inputs as `[ ]`, buttons as `[Knop]`. */
export function cardToText(card: JsonObject): string[] {
  return [...linesOf(card['body']), ...actionLine(card['actions'])];
}

function linesOf(elements: unknown): string[] {
  return objectsIn(elements)
    .filter((element) => element['isVisible'] !== false)
    .flatMap(elementLines);
}

function elementLines(element: JsonObject): string[] {
  const type = textOf(element['type']) ?? '';
  const draw = drawers[type];
  if (draw) return draw(element);
  if (type.startsWith('Input.')) return inputLines(element);
  const fallback = element['fallback'];
  return isObject(fallback) ? elementLines(fallback) : [];
}

const drawers: Record<string, (element: JsonObject) => string[]> = {
  TextBlock: ({ text }) => plain(text),
  RichTextBlock: ({ inlines }) => [inlineText(inlines)],
  FactSet: ({ facts }) => objectsIn(facts).map(({ title, value }) => `${String(title)}: ${plain(value).join(' ')}`),
  Container: ({ items, selectAction }) => [...linesOf(items), ...selectLine(selectAction)],
  ColumnSet: ({ columns, selectAction }) => [...sideBySide(columns, 'items'), ...selectLine(selectAction)],
  Column: ({ items }) => linesOf(items),
  Table: ({ rows }) => objectsIn(rows).flatMap(({ cells }) => sideBySide(cells, 'items')),
  ActionSet: ({ actions }) => actionLine(actions),
  Image: ({ altText }) => (textOf(altText) ? [`(beeld: ${String(altText)})`] : []),
  ImageSet: ({ images }) => linesOf(images),
};

function plain(text: unknown): string[] {
  return (textOf(text) ?? '')
    .replace(/<at>(.*?)<\/at>/g, '@$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function inlineText(inlines: unknown): string {
  if (!Array.isArray(inlines)) return '';
  return inlines
    .map((inline: unknown) => (isObject(inline) ? (textOf(inline['text']) ?? '') : String(inline)))
    .join('');
}

function sideBySide(parts: unknown, list: string): string[] {
  const columns = objectsIn(parts).map((part) => linesOf(part[list]).join(' '));
  const line = columns.filter((column) => column !== '').join('  ');
  return line === '' ? [] : [line];
}

function inputLines(input: JsonObject): string[] {
  const label = textOf(input['label']) ?? textOf(input['title']) ?? textOf(input['placeholder']) ?? String(input['id']);
  const value = textOf(input['value']) ?? '';
  if (input['type'] === 'Input.Toggle') return [`[${value === 'true' ? 'x' : ' '}] ${textOf(input['title']) ?? label}`];
  if (input['type'] !== 'Input.ChoiceSet') return [`${label}: [${value || ' '}]`];
  const choices = objectsIn(input['choices']).map(
    (choice) => (choice['value'] === value ? `(x) ` : `( ) `) + String(choice['title']),
  );
  return [`${label}: ${choices.join('  ')}`];
}

function actionLine(actions: unknown): string[] {
  const buttons = objectsIn(actions).map((action) => `[${textOf(action['title']) ?? ''}]`);
  const shown = objectsIn(actions).flatMap(({ card }) =>
    isObject(card) ? cardToText(card).map((line) => `  ${line}`) : [],
  );
  return buttons.length === 0 ? [] : [buttons.join(' '), ...shown];
}

function selectLine(action: unknown): string[] {
  return isObject(action) && textOf(action['title']) ? [`[${String(action['title'])}]`] : [];
}
