import type { JSX } from 'preact'

/** All drawn on a 24 px grid with the same rounded 2 px stroke. */
const PATHS = {
  today: 'M4 12h16M4 12a8 8 0 0 1 16 0M12 1.500v1M3.6 5l1 .8M20.4 5l-1 .8M7 16h10M9 20h6',
  before: 'M6 3v18M6 6h4M6 12h9M6 18h6M18.5 5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  run: 'M15.5 5.500a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0M12.5 9.500l-1 4.5 3.5 2.5.5 5M11.5 14l-2 3-4 .500M12.5 9.500l3 2.5 3-1.500M12.5 9.500l-3.5.5-1.5 3',
  after: 'M12 3c3 4 6 6.800 6 10.500a6 6 0 0 1-12 0C6 9.800 9 7 12 3zM9 14a3 3 0 0 0 3 3',
  history: 'M3.5 12a8.5 8.5 0 1 0 2.800-6.300M3.5 4v3.500H7M12 7v5l3.5 2',
  cramp: 'M13 2 5 13.500h6L10 22l9-12h-6.500z',
  worry: 'M12 3l9.5 17h-19zM12 9.500v4.500M12 17v.2',
  why: 'M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.200-1.5 2.400M12 17.500v.2M12 22a10 10 0 1 1 0-20 10 10 0 0 1 0 20z',
  settings:
    'M4 7h9M18 7h2M4 17h2M11 17h9M17.5 7a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0M11 17a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0',
  close: 'M6 6l12 12M18 6 6 18',
  water: 'M12 3c3 4 6 6.800 6 10.500a6 6 0 0 1-12 0C6 9.800 9 7 12 3z',
  sports_drink: 'M9.5 2h5v3l2 2.500V21h-9V7.500l2-2.500zM7.5 12h9',
  salt: 'M8 8h8l1.5 13h-11zM9 8l1-5h4l1 5M11 12v.1M13.5 14v.1M11 17v.1',
  toilet: 'M7 3v7h10M7 10a5 5 0 0 0 10 0M9.5 14.5 9 21h6l-.5-6.500M4.5 3H9',
  warm_up:
    'M12 21c-4 0-6.5-2.6-6.5-6 0-4 4-6 4-11 3 1.5 4.5 4 4.5 6.5 1-.5 1.5-1.5 1.5-2.5 2 2 3 4.300 3 7 0 3.4-2.5 6-6.5 6z',
  stretch:
    'M13.5 5.500a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0M4 20h16M7 20l4-6 1-5M12 9l5 3 2-2M11 14l5 1 1 5',
  corral: 'M3 7v11M21 7v11M9 7v11M15 7v11M3 10h18M3 15h18',
  pace_check: 'M12 21a8 8 0 1 1 0-16 8 8 0 0 1 0 16zM12 13V9M9.5 2h5M18.5 5.500l1.5 1.5',
  cue: 'M4 5h16v11h-9l-4.5 4v-4H4z',
  urine_check: 'M7 3h10l-1 18H8zM7.5 10h9',
  weigh: 'M4 4h16v16H4zM8 9a5.5 5.5 0 0 1 8 0l-2.5 2.500h-3z',
  roll: 'M8 8.500a3.5 3.5 0 1 1-3.5 3.500A3.5 3.5 0 0 1 8 8.500zM8 8.500h8a3.5 3.5 0 1 1 0 7H8M8 12h.1',
  massage:
    'M5 13V8.500a1.5 1.5 0 0 1 3 0V12M8 11V5.500a1.5 1.5 0 0 1 3 0V11M11 11V5a1.5 1.5 0 0 1 3 0v6M14 11.500V7a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6c-3.5 0-4.5-2-7-6.5',
  eat: 'M6 3v6a2.5 2.5 0 0 0 5 0V3M8.5 3v18M17 3c-2 1-3 3.5-3 6.5 0 1.5 1 2.5 3 2.500zM17 3v18',
  rest: 'M3 18v-8M3 15h18v3M21 15a4 4 0 0 0-4-4h-6v4M7.5 12.500a1.5 1.5 0 1 0 0-.1',
  drill:
    'M13.5 4.500a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0M11.5 8.500v6l-1 6.500M11.5 12.500l5 .5-.5 5M11.5 9l-4 2.500M11.5 9l4-2',
  ok: 'M4.5 12.500l5 5 10-11',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM8.5 12h7',
  info: 'M12 22a10 10 0 1 1 0-20 10 10 0 0 1 0 20zM12 11v6M12 7v.2',
  voice: 'M4 9.500v5h3.500L12 19V5L7.5 9.500zM15.5 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  play: 'M7 4.500v15l12-7.500z',
  pause: 'M8 5v14M16 5v14',
  next: 'M6 5l8 7-8 7zM18 5v14',
  download: 'M12 3v12M7 10.500l5 5 5-5M4 20h16',
  share:
    'M8 12l8-5M8 12l8 5M8 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M21 6a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M21 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  sun: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0M12 2v2.500M12 19.500V22M2 12h2.500M19.5 12H22M5 5l1.700 1.700M17.300 17.300 19 19M5 19l1.700-1.700M17.300 6.700 19 5',
  flag: 'M5 22V3h14l-3 4.5 3 4.500H5',
  phone: 'M7 2h10v20H7zM11 18.500h2',
  watch: 'M7.5 7h9v10h-9zM9 7l.8-5h4.400L15 7M9 17l.8 5h4.400l.8-5',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  calendar: 'M4 6h16v15H4zM4 11h16M8 3v4M16 3v4',
  arrow: 'M5 12h14M13 6l6 6-6 6',
} as const

export type IconName = keyof typeof PATHS

export function isIconName(name: string): name is IconName {
  return name in PATHS
}

/** Decorative by itself: the words beside it carry the meaning. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }): JSX.Element {
  const isFilled = name === 'cramp' || name === 'play'
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      class={name === 'arrow' ? 'icon-arrow' : undefined}
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
