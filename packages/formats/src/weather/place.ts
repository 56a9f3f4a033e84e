/** Where the weather is asked for, −90 to 90 and −180 to 180. */
export type Place = Readonly<{ latitudeDeg: number; longitudeDeg: number }>

/** Adding zero turns −0 into 0. */
function twoDecimals(deg: number): number {
  return Math.round(deg * 100) / 100 + 0
}

/** About a kilometre: near enough for weather, too coarse for a door. */
export function roundedPlace({ latitudeDeg, longitudeDeg }: Place): Place {
  return { latitudeDeg: twoDecimals(latitudeDeg), longitudeDeg: twoDecimals(longitudeDeg) }
}
