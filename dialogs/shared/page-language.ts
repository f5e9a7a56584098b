import type { Language } from '../../src/domain/people';

/** Dutch for who has Teams in Dutch, English for everybody else. */
export function pageLanguage(locale: string): Language {
  return /^nl\b/i.test(locale) ? 'nl' : 'en';
}
