import type { TriageCaution } from '@uncramp/core/triage'

import type { TriageWords } from '../en/triage.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'
import { triageSigns } from './triage-signs.ts'

function names({ flags }: TriageCaution, q: Quantities): string {
  const known: Readonly<Record<string, string>> = {
    ...runner.conditions,
    ...runner.medicines,
    under_18: 'menos de 18 años',
  }
  return q.list(flags.map((flag) => known[flag] ?? flag))
}

/** Todas las palabras del triaje: primero qué hacer, después por qué. */
export const triage: TriageWords = {
  signs: triageSigns,
  questions: {
    now_head: 'Ahora mismo, ¿alguna de estas cosas?',
    now_chest: 'Corazón y respiración: ¿alguna de estas cosas?',
    now_nerve: '¿Alguna de estas cosas?',
    now_limb: 'Una pierna o un brazo: ¿alguna de estas cosas?',
    now_urine: 'Orina y músculos: ¿alguna de estas cosas?',
    leg: 'Una pierna que no tiene buen aspecto',
    long_run: 'Desde una carrera de dos horas o más, ¿alguna de estas cosas?',
    injury: 'El momento en que pasó, y ahora',
    bone: 'Dolor en un hueso',
    cramp_now: 'Los calambres de hoy',
    cramp_pattern: 'Los calambres de las últimas semanas',
    weakness: 'Fuerza y sensibilidad',
    distance: 'Dolor que llega con la distancia',
    urine: 'Orina de otro color',
    pregnancy: 'En el embarazo',
    topics: '¿De qué se trata?',
  },
  topics: {
    leg: 'Una pierna hinchada, caliente o roja',
    long_run: 'Me encuentro mal tras una tirada larga',
    injury: 'Un dolor repentino o una lesión',
    bone: 'Dolor en un hueso',
    cramp_now: 'Un calambre que no se va, o calambres por todo el cuerpo',
    cramp_pattern: 'Calambres que vuelven una y otra vez',
    weakness: 'Debilidad, sacudidas o entumecimiento',
    distance: 'Dolor a partir de cierta distancia o tiempo',
    urine: 'El color de mi orina',
    pregnancy: 'Estoy embarazada',
  },
  replies: { yes: 'Sí', no: 'No', unknown: 'No lo sé' },
  levels: {
    emergency: {
      name: 'Emergencia',
      now: 'Llama ahora al número de emergencias de tu país.',
      why: 'Lo que describes puede poner en peligro la vida, y los minutos cuentan.',
    },
    same_day: {
      name: 'Hoy mismo',
      now: 'Busca atención médica hoy: cita urgente, urgencias o una línea de consejo médico.',
      why: 'Lo que describes debe verlo un profesional en horas, no en días.',
    },
    routine: {
      name: 'Pide cita',
      now: 'Pide cita con tu médico en una o dos semanas.',
      why: 'Tal como lo cuentas no es urgente, pero merece que lo miren bien.',
    },
    self_care: {
      name: 'Puedes cuidarte en casa',
      now: 'Descansa, estira con suavidad y vuelve aquí si algo cambia.',
      why: 'Nada de lo que has contado apunta a algo que necesite ayuda ahora.',
    },
  },
  emergencyNumbers: (numbers, q) =>
    numbers.length === 1
      ? `Donde estás es el ${q.list(numbers)}.`
      : `Según el país es ${q.list(numbers)}.`,
  rows: {
    heat_stroke: 'Signos de golpe de calor',
    heat_exhaustion: 'Calor que no se pasa',
    low_sodium: 'Signos de sodio bajo tras beber',
    rhabdo: 'Signos de destrucción muscular',
    heart_or_lung: 'Signos de corazón o pulmón',
    clot: 'Signos de un trombo en la pierna',
    compartment: 'Presión dentro de una extremidad',
    limb_ischaemia: 'Una pierna sin riego',
    tendon_rupture: 'Rotura de tendón o músculo',
    strain: 'Distensión',
    stress_fracture: 'Fractura por estrés',
    exertional_compartment: 'Tensión que aparece en cada carrera',
    claudication: 'Dolor a una distancia fija al caminar',
    long_cramp: 'Un calambre que no cede',
    tetanus: 'Signos de tétanos',
    low_salts: 'Sales en la sangre',
    nerve_or_muscle: 'Nervios o músculos',
    lasting_cramps: 'Calambres que vuelven',
    pregnancy: 'Embarazo',
    urine_blood: 'Sangre en la orina',
    urine_liver: 'Orina naranja',
    urine_infection: 'Orina turbia o dolorosa',
    urine_odd_colour: 'Orina azul o verde',
  },
  actions: {
    call_emergency: 'Llama ahora al número de emergencias de tu país.',
    cool_now:
      'Enfría enseguida, antes de cualquier traslado: agua fría hasta el cuello, o todo el cuerpo mojado con aire y hielo. No esperes al termómetro.',
    sit_down: 'Para y siéntate o túmbate.',
    recovery_position:
      'Si no está del todo despierto: de lado, nada por la boca, vigila la respiración.',
    stop_running: 'Deja de correr.',
    keep_limb_level:
      'Mantén la extremidad plana, no por encima del corazón, y quita lo que apriete.',
    no_fluids:
      'Ni agua ni otra bebida: puede ser golpe de calor o falta de sodio, di las dos cosas.',
    stop_fluids_until_urine: 'No bebas más hasta que orines en abundancia.',
    get_help_today: 'Busca atención médica hoy.',
    see_gp: 'Pide cita con tu médico en una o dos semanas.',
    see_gp_promptly: 'Pide cita con tu médico en los próximos días.',
    see_midwife: 'Cuéntaselo a tu matrona o al equipo que lleva tu embarazo.',
    no_aspirin_unless_told: 'Toma aspirina solo si te lo dicen en emergencias.',
    no_exercise: 'Nada de ejercicio hasta que te vea un profesional.',
    no_nsaid: 'Nada de ibuprofeno ni de otros antiinflamatorios.',
    no_massage: 'Ni masaje ni rodillo en la zona.',
    no_deep_massage_72_h: 'Nada de masaje profundo en 72 horas: no es un calambre.',
    no_stretch: 'No lo estires.',
    ice_wrapped: 'Ponle hielo envuelto, de 10 a 15 minutos cada vez.',
    tell_weight_change: 'Di cuánto has bebido y si pesas más que antes de correr.',
    ask_for_ck: 'Pide un análisis de creatina quinasa (CK).',
    salty_snack_if_allowed: 'Un caldo o algo salado está bien, salvo que tengas que evitar la sal.',
    no_stopping_medicine: 'No dejes un medicamento por tu cuenta: pregunta.',
    someone_stays: 'Que alguien se quede contigo.',
    call_if_worse: 'Si empeora o aparece algo nuevo, llama a emergencias.',
    look_again_tomorrow: 'Vuelve a mirar mañana, con luz de día.',
    stretch_gently: 'Estira con suavidad y masajea un poco.',
  },
  thinksLead: 'Puede ser:',
  thinks: {
    exertional_heat_stroke: 'golpe de calor por esfuerzo',
    low_sodium: 'poco sodio en la sangre, por beber más de lo que se suda',
    rhabdomyolysis: 'destrucción muscular (rabdomiólisis), que puede dañar los riñones',
    heart_problem: 'un problema del corazón',
    lung_clot: 'un trombo en el pulmón',
    leg_clot: 'un trombo en una vena de la pierna (trombosis)',
    compartment_syndrome: 'presión peligrosa en un músculo (síndrome compartimental)',
    blocked_artery: 'una arteria obstruida',
    tendon_rupture: 'rotura del tendón de Aquiles',
    muscle_tear: 'una rotura muscular',
    muscle_strain: 'una distensión muscular',
    stress_fracture: 'una fractura por estrés',
    exertional_compartment: 'presión que sube en la pantorrilla con el ejercicio',
    trapped_artery: 'una arteria comprimida detrás de la rodilla',
    claudication: 'arterias de las piernas estrechadas',
    stubborn_cramp: 'un calambre rebelde',
    toxin: 'un tóxico',
    tetanus: 'tétanos',
    low_potassium_calcium_magnesium_sodium: 'potasio, calcio, magnesio o sodio bajos',
    stroke: 'un ictus',
    cauda_equina: 'presión sobre los nervios al final de la espalda',
    nerve_problem: 'un problema de los nervios',
    muscle_disease: 'un problema de los músculos',
    medicine_effect: 'un efecto de un medicamento',
    underlying_condition: 'otra enfermedad de fondo',
    pregnancy_cramps: 'calambres normales del embarazo',
    pre_eclampsia: 'preeclampsia',
    blood_in_urine: 'sangre en la orina, que también puede venir de correr fuerte',
    beet_or_berries: 'remolacha, moras o ruibarbo',
    liver_or_bile: 'el hígado o las vías biliares',
    medicine_colour: 'un medicamento o zanahorias que tiñen la orina',
    dehydration: 'falta de líquido',
    urine_infection: 'una infección de orina',
    dye_or_medicine: 'un colorante o un medicamento',
  },
  tellLead: 'Cuéntales:',
  tells: {
    run_and_heat: 'cuánto corriste, con qué esfuerzo y con cuánto calor',
    weight_change: 'tu peso antes y después de correr',
    drinks_taken: 'qué y cuánto bebiste',
    urine_colour_time: 'el color de tu orina y desde cuándo',
    statin: 'que tomas una estatina',
    all_medicines: 'todos tus medicamentos y suplementos, también los analgésicos',
    pain_start: 'cuándo empezó y qué hacías',
    clot_risk:
      'embarazo, píldora u hormonas, cáncer, viajes u operaciones recientes, trombos anteriores',
    injury_moment: 'el momento en que pasó y qué sentiste',
    training_change: 'qué cambió en tu entrenamiento las últimas semanas',
    walking_distance: 'a qué distancia o tiempo llega, y cuánto tarda en irse',
    artery_risk: 'tu edad, si fumas y si tienes diabetes',
    wound_or_toxin: 'heridas, tu última vacuna del tétanos, y venenos o metales en el trabajo',
    cramp_log: 'cada cuánto, qué músculo, cuánto dura, qué ayudó',
    which_side_and_speed: 'en qué lado, y con qué rapidez ha cambiado',
    weeks_pregnant: 'de cuántas semanas estás',
    foods_and_medicines: 'qué has comido y tomado en los últimos dos días',
  },
  drinking: {
    none: 'Nada de beber hasta que llegue la ayuda.',
    wait_for_urine: 'Bebe solo si tienes sed y estás orinando. Por ahora has bebido bastante.',
    thirst: 'Bebe según la sed, con las comidas. Pésate para ver una cantidad.',
    planned: 'Has perdido peso: esto es lo que puedes beber, despacio.',
  },
  lossIsNoProof:
    'Tras carreras muy largas el sodio puede estar bajo aunque hayas perdido peso: atiende a los signos.',
  effects: {
    no_fluid_numbers: 'No te damos cantidades de bebida: pide las tuyas a tu médico.',
    no_extra_salt: 'Ni chupito de sal ni sal extra. En la comida, la sal que te hayan indicado.',
    no_potassium_salt: 'Nada de sal de potasio («sal light»).',
    avoid_nsaid: 'Nada de antiinflamatorios antes ni durante las tiradas largas.',
    no_deep_massage: 'Nada de masaje profundo ni de rodillo fuerte.',
    no_heat_running: 'No corras con calor.',
    gentle_stretch: 'Estira con suavidad, solo hasta donde sea cómodo.',
    no_stretch_of_injury: 'No estires la zona lesionada.',
    ask_before_hard_running: 'Pregunta a tu médico antes de correr fuerte o largo.',
    carry_sugar: 'Lleva azúcar y mira tu glucosa según lo acordado con tu equipo.',
    may_go_with_cramps: 'Se sabe que puede ir con calambres: vale la pena preguntar.',
    never_stop_alone: 'No lo dejes ni lo cambies por tu cuenta.',
    tell_clinician: 'Menciónalo a tu médico, junto con lo que corres.',
  },
  cautions: {
    fluid_refused: (c, q) =>
      `Pregunta a tu médico cuánto beber y cuánta sal tomar al correr. Este plan no muestra cantidades, por ${names(c, q)}: un número equivocado podría ser peligroso.`,
    no_extra_salt: (c, q) => `Ni chupito de sal ni sal extra: ${names(c, q)}.`,
    no_potassium_salt: (c, q) =>
      `Nada de sal de potasio («sal light»): ${names(c, q)}. El potasio podría subir demasiado.`,
    avoid_nsaid: (c, q) =>
      `Deja los antiinflamatorios antes y durante las tiradas largas: ${names(c, q)}. Pueden dañar los riñones.`,
    no_deep_massage: (c, q) => `Nada de masaje profundo ni de rodillo fuerte: ${names(c, q)}.`,
    gentle_stretch: (c, q) => `Estira con suavidad, solo hasta donde sea cómodo: ${names(c, q)}.`,
    no_stretch_of_injury: (c, q) => `No estires la zona lesionada: ${names(c, q)}.`,
    ask_before_hard_running: (c, q) =>
      `Pregunta a tu médico antes de una carrera fuerte o larga: ${names(c, q)}.`,
    carry_sugar: (c, q) =>
      `Lleva azúcar y sigue tu propio plan de glucosa: ${names(c, q)}. Este plan no lo cubre.`,
    cramp_linked_medicine: (c, q) =>
      `Pregunta por ${names(c, q)}: se sabe que puede ir con calambres. No dejes un medicamento por tu cuenta.`,
    cramp_linked_condition: (c, q) => `Menciona ${names(c, q)} cuando preguntes por los calambres.`,
    pregnancy: () =>
      'Evita el calor, nada de chupitos de sal, estira con suavidad. Con hinchazón, dolor de cabeza o cambios en la vista, busca ayuda hoy.',
    under_18: () =>
      'Menos de 18 años: ni chupito de sal ni sal extra. Planea las tiradas largas con una persona adulta.',
    lithium: () =>
      'Pregunta antes de cambiar la sal o los líquidos: ambos mueven el nivel de litio. Con temblor, vómitos o confusión, busca ayuda enseguida.',
  },
  tests: {
    urea_and_electrolytes: 'función renal, sodio y potasio',
    calcium: 'calcio',
    magnesium: 'magnesio',
    phosphate: 'fosfato',
    creatine_kinase: 'creatina quinasa (músculo)',
    glucose_or_hba1c: 'glucosa o HbA1c',
    thyroid_tsh: 'tiroides (TSH)',
    liver_function: 'función hepática',
    full_blood_count: 'hemograma',
    ferritin: 'ferritina (reservas de hierro)',
    vitamin_d: 'vitamina D',
    vitamin_b12: 'vitamina B12',
    urine_dipstick: 'tira de orina',
    ankle_brachial_index: 'tensión en tobillo y brazo',
  },
  seeSomeone: {
    cramps_weekly: (f, q) =>
      `Pide cita: has tenido un calambre en cada una de las últimas ${q.integer(f.weeksCount)} semanas.`,
    cramps_despite_change: (f, q) =>
      `Pide cita: ${q.integer(f.sinceChangeDays)} días después de tu último cambio siguen los calambres.`,
    sleep_disturbed: (f, q) =>
      `Pide cita: los calambres te han quitado el sueño ${q.integer(f.nightsCount)} veces en cuatro semanas.`,
    cramp_too_long: (f, q) =>
      f.level === 'same_day'
        ? `Busca atención médica hoy: un calambre duró ${q.span(f.durationS)} pese a todo.`
        : `Pide cita: un calambre duró ${q.span(f.durationS)}.`,
    cramps_after_medicine: (f) =>
      `Pregunta por este medicamento: ${runner.medicines[f.medicine]}. Los calambres empezaron después. No lo dejes por tu cuenta.`,
    weakness: () => 'Pide cita pronto: anotaste falta de fuerza junto con un calambre.',
  },
}
