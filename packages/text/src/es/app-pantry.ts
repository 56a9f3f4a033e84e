import type { AppPantryWords } from '../en/app-pantry.ts'

/** Lo que va en el bidón: comprado, mezclado en casa o solo agua. */
export const appPantry: AppPantryWords = {
  pantry: 'Lo que llevas en el bidón',
  pantryLead:
    'A partir de 90 minutos una parte puede ser bebida deportiva. La etiqueta siempre vale más que nuestra lista.',
  choice: 'Además de agua',
  kinds: {
    water: 'Solo agua',
    sports_drink: 'Bebida deportiva normal',
    gatorade: 'Gatorade',
    gatorlyte: 'Gatorlyte',
    endurance: 'Fórmula de resistencia',
    oral_rehydration: 'Suero oral',
    cola: 'Cola',
    home_mix: 'Mi propia mezcla',
    own: 'Otra, según su etiqueta',
  },
  inIt: (sodium, carbohydrate) => `En un litro: ${sodium} de sodio, ${carbohydrate} de hidratos.`,
  name: 'Cómo la llamas',
  ownName: 'Mi bebida',
  labelLead:
    'Copia tres números de la etiqueta. La sal en gramos por 400 es el sodio en miligramos.',
  serving: 'En tantos mililitros',
  sodium: 'Sodio, mg',
  carbohydrate: 'Hidratos, g',
  caffeine: 'Cafeína, mg',
  hasPotassiumSalt: 'Lleva sal de potasio (sal baja en sodio)',
  mixLead: 'Azúcar y sal de mesa, pesados en una báscula de cocina y disueltos en agua del grifo.',
  mixSugar: 'Azúcar en un litro',
  mixSodium: 'Sodio en un litro',
  mixBottle: 'Para un bidón de este tamaño',
  mixForRun: (fluid) => `Para los ${fluid} de este plan`,
  mixWeak: 'Con menos de 100 mg de sodio por litro es agua con azúcar: el plan no la cuenta.',
  notSports:
    'Tiene muy poco sodio para contar como bebida deportiva: el plan te da agua, y si además la tomas, sin pasar del tope.',
  notANumber: (low, high) => `Un número de ${low} a ${high}, por favor.`,
  saltRefused:
    'Con lo que has dicho de tu salud, o con menos de 18 años, el plan no lleva sal añadida: solo agua, y aquí no hay receta. Pregunta a tu médico qué y cuánto beber.',
  inPlan: (count) =>
    count === 1
      ? 'Este plan usa una prueba de sudor tuya.'
      : `Este plan usa ${count} pruebas de sudor tuyas.`,
  noneInPlan: 'Una carrera con báscula hace tuyo este plan.',
  toSweat: 'Pruebas de sudor',
}
