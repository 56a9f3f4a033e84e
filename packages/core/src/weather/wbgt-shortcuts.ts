/**
 * Natural wet-bulb temperature out of the sun, from air temperature and humidity at sea level.
 *
 * @param humidityFrac  0.05-0.99; outside it the fit is not meant to be used
 * @source stull2011
 */
export function stullWetBulbC(temperatureC: number, humidityFrac: number): number {
  const percent = humidityFrac * 100
  return (
    temperatureC * Math.atan(0.151977 * Math.sqrt(percent + 8.313659)) +
    Math.atan(temperatureC + percent) -
    Math.atan(percent - 1.676331) +
    0.00391838 * percent ** 1.5 * Math.atan(0.023101 * percent) -
    4.686035
  )
}

/**
 * WBGT in the shade with a little wind; reads 4-6 °C too low for a runner in full sun, so a screen
 * that shows it says "in the shade".
 *
 * @source stull2011
 */
export function shadeWbgtC(temperatureC: number, humidityFrac: number): number {
  return 0.7 * stullWetBulbC(temperatureC, humidityFrac) + 0.3 * temperatureC
}

/**
 * The Australian weather bureau's one-line WBGT: moderate sun and light wind are built in, so it reads
 * 4-6 °C too high under cloud or before dawn. For comparison only; no plan uses it.
 *
 * @source bom_wbgt
 */
export function bomWbgtC(temperatureC: number, humidityFrac: number): number {
  const vapourHpa = humidityFrac * 6.105 * Math.exp((17.27 * temperatureC) / (237.7 + temperatureC))
  return 0.567 * temperatureC + 0.393 * vapourHpa + 3.94
}
