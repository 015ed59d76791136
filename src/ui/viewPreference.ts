/** What a person chose in the アクセシビリティ閲覧支援ツール; kept in a cookie that the server reads, so that no page flashes. */
export interface ViewPreference {
  /** Size of the letters in percent. */
  zoom: Zoom
  /** 反転: the light page dark, the dark one light. */
  isInverted: boolean
  speed: ReadingSpeed
}

export const ZOOMS = [100, 125, 150, 200] as const
export type Zoom = (typeof ZOOMS)[number]

export const READING_SPEEDS = ['slow', 'normal', 'fast'] as const
export type ReadingSpeed = (typeof READING_SPEEDS)[number]

/** How long a browser keeps the choice. */
export const VIEW_COOKIE_SECONDS = 365 * 24 * 60 * 60

/** The cookie's value as a preference; whatever cannot be read counts as not chosen. */
export function readViewPreference(value: string | undefined): ViewPreference {
  const [zoom, inverted, speed] = (value ?? '').split('.')
  return {
    zoom: ZOOMS.find((one) => String(one) === zoom) ?? 100,
    isInverted: inverted === 'inverted',
    speed: READING_SPEEDS.find((one) => one === speed) ?? 'normal',
  }
}

/** The cookie's value: `150.inverted.slow`. */
export function writeViewPreference({ zoom, isInverted, speed }: ViewPreference): string {
  return [zoom, isInverted ? 'inverted' : 'plain', speed].join('.')
}

/** The classes of the root element. */
export function viewClasses({ zoom, isInverted }: ViewPreference): string[] {
  return [...(zoom === 100 ? [] : [`mp-zoom-${zoom}`]), ...(isInverted ? ['mp-inverted'] : [])]
}
