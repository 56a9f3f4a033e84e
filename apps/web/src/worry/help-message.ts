/** A place on earth as a phone knows it. */
export type Here = Readonly<{ latitudeDeg: number; longitudeDeg: number; accuracyM: number }>

const DEGREE_DIGITS = 5

/** `48.20817, 16.37382`: as one reads it out to whoever answers the call. */
export function placeText({ latitudeDeg, longitudeDeg }: Here): string {
  return `${latitudeDeg.toFixed(DEGREE_DIGITS)}, ${longitudeDeg.toFixed(DEGREE_DIGITS)}`
}

/** A map of the place that opens on any phone; the runner's own phone asks nobody. */
export function mapAddress({ latitudeDeg, longitudeDeg }: Here): string {
  const at = `${latitudeDeg.toFixed(DEGREE_DIGITS)}/${longitudeDeg.toFixed(DEGREE_DIGITS)}`
  return `https://www.openstreetmap.org/#map=17/${at}`
}

/**
 * A message ready in the phone's own app; the runner presses send. Android takes the text after `?`,
 * iPhone after `&`, and both take `?&`.
 */
export function messageAddress(number: string, text: string): string {
  return `sms:${number}?&body=${encodeURIComponent(text)}`
}
