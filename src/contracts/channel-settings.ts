import { z } from 'zod';

/** Verb that stores what a channel follows, and when. */
export const SAVE_SETTINGS = 'saveSettings';

/** Names of the inputs of that form. */
export const settingsInputs = {
  scope: 'settings:scope',
  goals: 'settings:goals',
  weekday: 'settings:weekday',
  time: 'settings:time',
} as const;

const text = z.string().max(2_000).catch('');

/** What the form sends, as chosen: `plan`, `goals` or `none`; codes with commas between; 1 to 5; `08:30`. */
export const settingsDataSchema = z
  .object({
    [settingsInputs.scope]: text,
    [settingsInputs.goals]: text,
    [settingsInputs.weekday]: text,
    [settingsInputs.time]: text,
  })
  .transform((data) => ({
    scope: data[settingsInputs.scope],
    goals: data[settingsInputs.goals].split(',').filter(Boolean),
    weekday: data[settingsInputs.weekday],
    time: data[settingsInputs.time],
  }));

export type SettingsInput = z.infer<typeof settingsDataSchema>;
