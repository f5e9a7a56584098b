import { AppManifestUtils } from '@microsoft/app-manifest';
import { z } from 'zod';
import { LOCALIZATION_SCHEMA, MANIFEST_SCHEMA } from './manifest';

/** What the schema has against a file. `sound`: nothing is missing and nothing is of another type, so it can be read on. */
export interface SchemaVerdict {
  sound: boolean;
  faults: string[];
}

/** Judges a manifest by Microsoft's schema, which the validator carries: nothing is fetched. */
export async function checkManifestSchema(file: string, content: object): Promise<SchemaVerdict> {
  return check(file, content, MANIFEST_SCHEMA);
}

/** The same for the file of a translation. */
export async function checkLocalizationSchema(file: string, content: object): Promise<SchemaVerdict> {
  return check(file, content, LOCALIZATION_SCHEMA);
}

async function check(file: string, content: object, address: string): Promise<SchemaVerdict> {
  type Checked = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
  const schema = mended(await AppManifestUtils.fetchSchema(address));
  const errors = await AppManifestUtils.validateAgainstSchema(content as Checked, schema);
  const named = (content as { $schema?: unknown }).$schema;
  return {
    sound: !errors.some((error) => /must (be (object|array|string|boolean)\b|have required property)/.test(error)),
    faults: [
      ...(named === address ? [] : [`${file}: $schema is not ${address}`]),
      ...errors.map((error) => `${file}: ${inWords(error)}`),
    ],
  };
}

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/** Two patterns of Microsoft's localisation schemas lack a backslash, which the validator's own engine refuses. */
function mended(schema: Schema): Schema {
  const { patternProperties } = schema as { patternProperties?: Record<string, unknown> };
  if (patternProperties === undefined) return schema;
  const patterns = Object.entries(patternProperties).map(([pattern, rule]) => [
    pattern.replaceAll('\\b]', '\\b\\]'),
    rule,
  ]);
  return Object.assign({}, schema, { patternProperties: Object.fromEntries(patterns) as Record<string, unknown> });
}

const detailsSchema = z.looseObject({
  additionalProperty: z.string().optional(),
  allowedValues: z.array(z.string().nullable()).optional(),
  allowedValue: z.string().optional(),
});

/** `/bots/0/scopes must NOT … . Details: {…}` → `bots[0].scopes must not …`, with the detail that helps. */
function inWords(error: string): string {
  const [, path = '', rule = error, details = '{}'] = /^(\S*) (.*?)\. Details: (.*)$/s.exec(error) ?? [];
  const { additionalProperty, allowedValues, allowedValue } = detailsSchema.parse(JSON.parse(details));
  const detail = additionalProperty ?? allowedValues?.join(', ') ?? allowedValue;
  const place = path
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const words = rule.replace('NOT', 'not');
  return [place, words].filter(Boolean).join(' ') + (detail === undefined ? '' : `: ${detail}`);
}
