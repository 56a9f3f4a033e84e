import type { CourseFileRefusal } from '../en/course-file.ts'
import type { Phrases } from '../phrases.ts'

/** Qué falla en un archivo de recorrido, y qué sería correcto. */
export const courseFile: Phrases<CourseFileRefusal> = {
  no_positions: () => 'no tiene posiciones; un recorrido necesita un track o una ruta',
  unknown_format: (e) => `parece ${e.looksLike}; un recorrido viene en GPX, TCX o FIT`,
  empty_file: () => 'está vacío; exporta el recorrido otra vez',
  too_large: () => 'descomprimido ocupa más de lo que necesita un recorrido',
}
