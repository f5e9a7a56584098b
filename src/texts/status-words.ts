import type { StatusOrNone } from '../domain/digest';
import type { Language } from '../domain/people';

/** What a status is called: in Dutch the words of the agency's own evaluation table. */
export const statusWords: Record<Language, Record<StatusOrNone, string>> = {
  nl: {
    gerealiseerd: 'Gerealiseerd',
    op_schema: 'Op schema',
    kleine_afwijking: 'Kleine afwijking',
    bij_te_sturen: 'Bij te sturen',
    niet_op_schema_extern: 'Niet op schema - externe oorzaak',
    nog_niet_gestart: 'Nog niet gestart',
    geen_bericht: 'Geen bericht',
  },
  en: {
    gerealiseerd: 'Realised',
    op_schema: 'On schedule',
    kleine_afwijking: 'Minor deviation',
    bij_te_sturen: 'Needs adjustment',
    niet_op_schema_extern: 'Off schedule - external cause',
    nog_niet_gestart: 'Not started yet',
    geen_bericht: 'No report',
  },
};
