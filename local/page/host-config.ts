import type { JsonObject } from '../world/json';

const grey = (isDark: boolean) => (isDark ? '#adadad' : '#616161');

/** How Teams draws cards: its type scale, spacing and colours, for the light or the dark theme. */
export function teamsHostConfig(theme: 'light' | 'dark'): JsonObject {
  const isDark = theme === 'dark';
  return {
    fontFamily: '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: isDark ? '#4a4a4a' : '#e0e0e0' },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: containerStyles(isDark),
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

function containerStyles(isDark: boolean): JsonObject {
  const style = (backgroundColor: string, borderColor = backgroundColor) => ({
    backgroundColor,
    borderColor,
    foregroundColors: textColors(isDark),
  });
  return isDark
    ? {
        default: style('#292929'),
        emphasis: style('#1f1f1f'),
        accent: style('#2f2f4a'),
        good: style('#0f2b12'),
        attention: style('#3b1519'),
        warning: style('#3d2e06'),
      }
    : {
        default: style('#ffffff'),
        emphasis: style('#f5f5f5'),
        accent: style('#e8ebfa'),
        good: style('#e7f2da'),
        attention: style('#fcf4f6'),
        warning: style('#fbf6d9'),
      };
}

function textColors(isDark: boolean): JsonObject {
  const color = (name: string, subtle = name) => ({ default: name, subtle });
  return {
    default: color(isDark ? '#ffffff' : '#242424', grey(isDark)),
    dark: color(isDark ? '#ffffff' : '#242424', grey(isDark)),
    light: color(grey(isDark)),
    accent: color(isDark ? '#aab1fa' : '#4f52b2'),
    good: color(isDark ? '#92c353' : '#237b4b'),
    warning: color(isDark ? '#f8d22a' : '#835c00'),
    attention: color(isDark ? '#f4a6b1' : '#c4314b'),
  };
}
