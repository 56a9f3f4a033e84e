/** What `uncramp weather` says around its figures. */
export type CliWeatherWords = Readonly<{
  title: (place: string) => string
  columns: Readonly<{
    hour: string
    air: string
    humidity: string
    wind: string
    sun: string
    heat: string
  }>
  whole: (from: string, to: string) => string
  noSun: string
  heatIs: string
  asked: (host: string, place: string) => string
  licence: string
  next: string
}>

export const cliWeather: CliWeatherWords = {
  title: (place) => `WEATHER AT ${place}`,
  columns: {
    hour: 'hour',
    air: 'air',
    humidity: 'humidity',
    wind: 'wind',
    sun: 'sun, W/m²',
    heat: 'WBGT',
  },
  whole: (from, to) => `${from} to ${to}, as a plan counts it`,
  noSun: 'not given',
  heatIs:
    'WBGT joins air, humidity, wind and sun into how hot it is to a body; race flags are written in it.',
  asked: (host, place) =>
    `Asked ${host} about ${place}, rounded to about a kilometre. Nothing else was sent.`,
  licence: 'Weather data by Open-Meteo.com, CC BY 4.0.',
  next: 'For a plan: uncramp weather … --out weather.json, then uncramp plan --weather weather.json --start …',
}
