import type { Refusal } from './api-client';

/** What is wrong with what was filled in: a sentence per field, and those that are about no field in particular. */
export interface FormErrors<Name extends string = string> {
  fields: Partial<Record<Name, string>>;
  form: string[];
}

export const noErrors: FormErrors<never> = { fields: {}, form: [] };

/** Sorts a refusal over the fields of a form; what names none of them goes above the form. */
export function errorsOf<Name extends string>({ errors }: Refusal, names: readonly Name[]): FormErrors<Name> {
  const fields: Partial<Record<Name, string>> = {};
  const form: string[] = [];
  for (const { field, message } of errors) {
    const name = names.find((known) => known === field);
    if (name && fields[name] === undefined) fields[name] = message;
    else if (!form.includes(message)) form.push(message);
  }
  return { fields, form };
}
