/** The region of the device, for the emergency number. */
export function region(): string | undefined {
  return /-([A-Z]{2})\b/.exec(navigator.language)?.[1]
}
