const paths = {
  send: 'M2.2 2.4 14 8 2.2 13.6l1.6-5L9.5 8 3.8 7.4z',
  search: 'M7 2a5 5 0 1 0 3 9l3.4 3.4 1-1L11 10a5 5 0 0 0-4-8zm0 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z',
  close: 'm3.6 2.6 4.4 4.4 4.4-4.4 1 1L9 8l4.4 4.4-1 1L8 9l-4.4 4.4-1-1L7 8 2.6 3.6z',
  back: 'm9.6 2.6 1 1L6.2 8l4.4 4.4-1 1L4.2 8z',
  chevron: 'm2.6 5.6 1-1L8 9l4.4-4.4 1 1L8 11z',
  more: 'M3.2 6.8a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4zm4.8 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4zm4.8 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4z',
  reply: 'M6.5 3 2 7.2l4.5 4.2V8.9c3.2 0 5.3.8 7 3.1-.4-4-2.9-6.3-7-6.5z',
  check: 'm13 4-6.6 7L3 7.8l1-1 2.4 2.1L12 3z',
  channel:
    'M6.2 2.5 5.7 5.3H3v1.3h2.5l-.5 2.8H2.4v1.3h2.4l-.5 2.8h1.4l.5-2.8h2.9l-.5 2.8H10l.5-2.8H13V9.4h-2.3l.5-2.8h2.5V5.3h-2.3l.5-2.8h-1.4l-.5 2.8H7.1l.5-2.8zm.7 4.1h2.9l-.5 2.8H6.4z',
  people:
    'M6 2.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM1.8 13c0-2.6 1.8-4.4 4.2-4.4s4.2 1.8 4.2 4.4zm9.6-9a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm.1 9h2.9c0-2.3-1.2-3.8-3.2-3.9.5.9.8 2.2.3 3.9z',
  beside: 'M2 3h12v10H2zm1.4 1.4v7.2h3.9V4.4zm5.3 0v7.2h3.9V4.4z',
  clock:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zm0 1.4a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM7.4 5h1.3v3l2.2 1.4-.7 1.1-2.8-1.8z',
};

/** A small drawing beside words or in a named button. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
