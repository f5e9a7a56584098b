import type { Language } from '../domain/people';
import { en } from './en';
import type { Texts } from './nl';
import { nl } from './nl';

export type { Texts };

const catalogues: Record<Language, Texts> = { nl, en };

/** The catalogue of a language. */
export function textsIn(language: Language): Texts {
  return catalogues[language];
}

/** The language for a Teams locale such as `nl-BE`; `otherwise` for one we do not speak. */
export function languageOf(locale: string | undefined, otherwise: Language): Language {
  const spoken = locale?.slice(0, 2).toLowerCase();
  return spoken === 'nl' || spoken === 'en' ? spoken : otherwise;
}
