import type { CliWeatherWords } from '../en/cli-weather.ts'

export const cliWeather: CliWeatherWords = {
  title: (place) => `EL TIEMPO EN ${place}`,
  columns: {
    hour: 'hora',
    air: 'aire',
    humidity: 'humedad',
    wind: 'viento',
    sun: 'sol, W/m²',
    heat: 'WBGT',
  },
  whole: (from, to) => `de ${from} a ${to}, como lo cuenta un plan`,
  noSun: 'sin dato',
  heatIs:
    'El WBGT junta aire, humedad, viento y sol en cuánto calor nota el cuerpo; con él se escriben las banderas de las carreras.',
  asked: (host, place) =>
    `Se ha preguntado a ${host} por ${place}, redondeado a un kilómetro más o menos. No se ha enviado nada más.`,
  licence: 'Datos meteorológicos de Open-Meteo.com, CC BY 4.0.',
  next: 'Para un plan: uncramp weather … --out tiempo.json, y luego uncramp plan --weather tiempo.json --start …',
}
