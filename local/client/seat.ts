/** The client somebody sits at, as Teams names it in `clientInfo`. */
export type Platform = 'Web' | 'Android' | 'iOS';

/** The themes of Teams, as the page offers them. */
export type Theme = 'light' | 'dark' | 'contrast';

/** A theme's name as Teams tells it to bots and pages. */
export function themeName(theme: Theme): 'default' | 'dark' | 'contrast' {
  return theme === 'light' ? 'default' : theme;
}
