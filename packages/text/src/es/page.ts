import type { PageWords } from '../en/page.ts'

/** Títulos y etiquetas del plan como página de texto. */
export const page: PageWords = {
  title: (distance, finish) => `${distance} en ${finish}`,
  start: 'Salida',
  weather: 'Tiempo',
  heatIndex: 'índice de calor',
  humidity: 'humedad',
  goal: 'objetivo',
  method: 'Método',
  readFirst: 'LEE ESTO PRIMERO',
  fluid: 'BEBIDA',
  sweat: 'Sudas unos',
  range: 'entre',
  drink: 'Bebe unos',
  inAll: 'en total',
  never: 'Nunca más de',
  sodium: 'Sodio, unos',
  carbohydrate: 'Hidratos, unos',
  loss: 'Cambio de peso, como mucho',
  serum: 'Sodio en sangre, al menos',
  refused: 'Aquí no hay cantidades de bebida ni de sal para ti: pregunta a tu médico qué y cuánto.',
  nothingPlanned: 'Nada previsto: bebe si tienes sed, sin pasar del límite de arriba.',
  coach: 'entrenador',
  optional: 'opcional',
  capped: 'limitado',
  why: 'por qué',
  pace: 'RITMO',
  firstMile: 'Primera milla en',
  amber: 'un 3 % más rápido: afloja, por debajo de',
  red: 'un 6 %: frena ya, por debajo de',
  ahead:
    '¿Vas adelantado en la primera milla? Corre así los siguientes parciales y estarás en tu sitio:',
  corral: 'Cajón para un tiempo previsto de',
  fastStart:
    'Cada segundo de más en los primeros 5 km iba unido a esta pérdida en la segunda mitad (asociación, no promesa):',
  splits: 'Parciales',
  grade: 'evidencia',
  sources: 'Fuentes',
  notDevice:
    'Información general, no es un producto sanitario. En una emergencia llama a tu número local.',
  empty: '—',
}
