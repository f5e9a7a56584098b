import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Theme } from '../../../client/seat';
import type { Setup } from '../../page-api';
import { textsOf } from './texts';
import type { Language, Texts } from './texts';

/** What every part of the page knows. */
export interface PageState {
  setup: Setup;
  theme: Theme;
  /** The bot's time. */
  now: () => Date;
}

/** Filled in by the app. */
export const PageContext = createContext<PageState | undefined>(undefined);

/** The language of the part of the page one is in. */
export const LanguageContext = createContext<Language>('nl');

/** What every part of the page knows. */
export function usePage(): PageState {
  const state = useContext(PageContext);
  if (!state) throw new Error('Outside the page');
  return state;
}

/** The words of the part of the page one is in. */
export function useTexts(): Texts {
  return textsOf[useContext(LanguageContext)];
}
