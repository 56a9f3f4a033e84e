import type { AppAfterWords } from '../en/app-after.ts'

/** Un toque cada una: ¿te ha servido? */
export const appAfter: AppAfterWords = {
  helpfulTitle: '¿Te ha servido?',
  helpfulLead: 'Un toque cada una. Se guarda con la carrera.',
  helpful: {
    drink_plan: 'El plan',
    warm_up: 'El calentamiento',
    relief: 'Lo que hiciste contra el calambre',
  },
  yes: 'Sí',
  no: 'No',
  toWorks: 'Lo que me funciona',
  noted: (isHelpful) => (isHelpful ? 'Anotado: sirvió.' : 'Anotado: no sirvió.'),
}
