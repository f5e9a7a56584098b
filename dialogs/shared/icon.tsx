/** Line drawings of 20 by 20; they only accompany words, so nobody hears of them. */
const PATHS = {
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 9v5M10 6v.5',
  success: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM6.8 10.2l2.2 2.2 4.2-4.6',
  warning: 'M10 3 2.6 16.5h14.8L10 3ZM10 8v4M10 14v.5',
  error: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2',
  calendar: 'M4 4.5h12a1 1 0 0 1 1 1V16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1ZM3 8.5h14M7 3v3M13 3v3',
  clock: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 6v4.2l2.8 1.8',
  person: 'M10 3.2a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4 17c0-3.2 2.5-5 6-5s6 1.8 6 5',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1',
  next: 'M8 4.5l5.5 5.5L8 15.5',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  down: 'M5 7.5l5 5 5-5',
  hand: 'M3 10h12M11 5.5l4.5 4.5-4.5 4.5',
  up: 'M10 16V4.5M5 9.5l5-5 5 5',
  ask: 'M4 4h12v9H9l-4 3.5V13H4V4Z',
  filter: 'M3 5h14M5.5 10h9M8.5 15h3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
