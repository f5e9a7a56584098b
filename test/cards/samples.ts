import type { MilestoneState } from '../../src/domain/milestone-state';
import { STATUSES } from '../../src/domain/status';
import type { Language } from '../../src/domain/people';
import { textsIn } from '../../src/texts/texts';
import { aReport, aState } from '../support/builders';

export const TODAY = '2025-09-22';

export const languages = (['nl', 'en'] as const).map((language: Language) => ({ language, texts: textsIn(language) }));

/** Titles that a plan, a person or a joker may come up with. */
export const NASTY = [
  '**vet** en _cursief_ en `code`',
  '[klik](https://example.org) ![beeld](https://example.org/x.png)',
  '<at>Iedereen</at> <b>dringend</b>',
  '"aanhaling" en \'accent\' en \\backslash\\',
  '</script><script>alert(1)</script>',
  '😀 👩‍⚖️ 🇧🇪 emoji',
  '1) eerste',
  '1. eerste',
  '- streep',
  '+ plus',
  '# kop',
  '> aanhaling',
  '{{naam}} ${title}',
  'regel een\nregel twee\r\nregel drie',
  'nul\u0000 en rechts-naar-links \u202Eomgekeerd',
  '__proto__',
] as const;

/** 300 characters, as long as the longest titles of the plan. */
export const LONG = 'Het draaiboek voor de samenwerking tussen de justitiehuizen is klaar en ingevoerd, '
  .repeat(4)
  .slice(0, 300);

/** As many milestones, of several projects, some late, with reports of every kind. */
export function manyStates(count: number, title = LONG): MilestoneState[] {
  return Array.from({ length: count }, (_, place) => {
    const code = `P${1 + Math.floor(place / 9)}.${1 + (place % 9)}`;
    const status = STATUSES[place % STATUSES.length] ?? 'op_schema';
    return aState({
      code,
      title,
      parent: { code: `P${1 + Math.floor(place / 9)}`, title },
      late: place % 4 === 0,
      due: place % 4 === 0 ? '2025-06-30' : '2025-12-31',
      report: place % 3 === 0 ? null : aReport({ milestone: code, status, forecast: '2026-03-31' }),
    });
  });
}
