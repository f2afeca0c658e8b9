/** Drawings of 16 units, always beside a word. */
const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M11 11l3.5 3.5',
  check: 'M2.5 8.5 6.5 12.5 13.5 4',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  warning: 'M8 2 15 14H1zM8 6.5v4M8 12v.6',
  clock: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M8 4.5V8l2.5 2',
  letter: 'M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5',
  card: 'M2 3h12v11H2zM2 6.5h12M6 6.5V14M10 6.5V14M2 10h12M5 1.5V4M11 1.5V4',
  euro: 'M12.5 4A5 5 0 1 0 12.5 12M2 7h7M2 9.5h7',
  bank: 'M1.5 6.5 8 2l6.5 4.5zM3.5 7v5M6.5 7v5M9.5 7v5M12.5 7v5M1.5 13.5h13',
  flag: 'M4 15V2h8l-2 3 2 3H4',
  paper: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5',
  gavel: 'M3 14.5h7M9 2l4.5 4.5M6 5l4.5 4.5M7 4l5 5M8.5 7.5 2.5 13',
  house: 'M2 7.5 8 2l6 5.5M3.5 7v7h9V7M6.5 14v-4h3v4',
  lock: 'M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7',
  next: 'M6 3l5 5-5 5',
  down: 'M3 5.5l5 5 5-5',
  stop: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M5.5 5.5h5v5h-5z',
  go: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M6.5 5.5l4 2.5-4 2.5z',
  ticket: 'M1.5 4h13v3a1 1 0 0 0 0 2v3h-13V9a1 1 0 0 0 0-2zM8 4v8',
} as const;
export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    class="icon"
    viewBox="0 0 16 16"
    stroke-width="1.5"
    stroke-linejoin="round"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);

export const Mark = () => (
  <svg viewBox="0 0 29 26" aria-hidden="true">
    <path d="M0 0h28v6.5H0zM0 9.7h19v6.5H0zM0 19.5h11V26H0z" />
  </svg>
);
