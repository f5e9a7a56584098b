import type { JsonObject } from '../world/json';

type Theme = 'light' | 'dark' | 'contrast';

/** How Teams draws cards: its type scale, spacing and colours, for one of its themes. */
export function teamsHostConfig(theme: Theme): JsonObject {
  return {
    fontFamily: '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif',
    supportsInteractivity: true,
    textBlock: { headingLevel: 3 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: { light: '#e0e0e0', dark: '#4a4a4a', contrast: '#ffffff' }[theme] },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: containerStyles(theme),
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: {
      title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 140 },
      value: { color: 'default', size: 'default', weight: 'default', wrap: true },
      spacing: 12,
    },
    inputs: {
      label: {
        requiredInputs: {
          weight: 'default',
          color: 'default',
          size: 'default',
          suffix: ' *',
          suffixColor: 'attention',
        },
        optionalInputs: { weight: 'default', color: 'default', size: 'default' },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
    },
  };
}

const backgrounds: Record<Theme, Record<string, string>> = {
  light: {
    default: '#ffffff',
    emphasis: '#f5f5f5',
    accent: '#e8ebfa',
    good: '#e7f2da',
    attention: '#fcf4f6',
    warning: '#fbf6d9',
  },
  dark: {
    default: '#292929',
    emphasis: '#1f1f1f',
    accent: '#2f2f4a',
    good: '#0f2b12',
    attention: '#3b1519',
    warning: '#3d2e06',
  },
  contrast: {
    default: '#000000',
    emphasis: '#000000',
    accent: '#000000',
    good: '#000000',
    attention: '#000000',
    warning: '#000000',
  },
};

/** Colour of words, and of words that matter less. */
const foregrounds: Record<Theme, Record<string, [string, string?]>> = {
  light: {
    default: ['#242424', '#616161'],
    dark: ['#242424', '#616161'],
    light: ['#616161'],
    accent: ['#4f52b2'],
    good: ['#237b4b'],
    warning: ['#835c00'],
    attention: ['#c4314b'],
  },
  dark: {
    default: ['#ffffff', '#adadad'],
    dark: ['#ffffff', '#adadad'],
    light: ['#adadad'],
    accent: ['#aab1fa'],
    good: ['#92c353'],
    warning: ['#f8d22a'],
    attention: ['#f4a6b1'],
  },
  contrast: {
    default: ['#ffffff'],
    dark: ['#ffffff'],
    light: ['#ffffff'],
    accent: ['#1aebff'],
    good: ['#3ff23f'],
    warning: ['#ffff01'],
    attention: ['#ffb3b3'],
  },
};

function containerStyles(theme: Theme): JsonObject {
  const styles = Object.entries(backgrounds[theme]).map(([name, backgroundColor]) => {
    const borderColor = theme === 'contrast' && name !== 'default' ? '#ffffff' : backgroundColor;
    return [name, { backgroundColor, borderColor, foregroundColors: textColors(theme) }];
  });
  return Object.fromEntries(styles) as JsonObject;
}

function textColors(theme: Theme): JsonObject {
  const colors = Object.entries(foregrounds[theme]).map(([name, [strong, subtle = strong]]) => {
    return [name, { default: strong, subtle }];
  });
  return Object.fromEntries(colors) as JsonObject;
}
