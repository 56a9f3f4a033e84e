import type { SignWords } from '../en/triage-signs.ts'

/** Cada signo como pregunta y como etiqueta corta. */
export const triageSigns: SignWords = {
  collapse: { ask: '¿Desplome durante la carrera o después?', label: 'Desplome' },
  unresponsive: { ask: '¿No se despierta o no responde?', label: 'No responde' },
  seizure: { ask: '¿Tiene o ha tenido una convulsión?', label: 'Convulsión' },
  confusion: {
    ask: '¿Confusión: no sabe dónde está o dice cosas sin sentido?',
    label: 'Confusión',
  },
  odd_behaviour: {
    ask: '¿Se comporta de forma extraña: agitación, agresividad, no parece la misma persona?',
    label: 'Conducta extraña',
  },
  unsteady: { ask: '¿Se tambalea o no se mantiene en pie?', label: 'Se tambalea' },
  burning_hot: {
    ask: '¿Arde de calor y se encuentra mal tras el esfuerzo, con sudor o sin él?',
    label: 'Arde y se encuentra mal',
  },
  heat_exhaustion_30_min: {
    ask: '¿Mal por el calor, y sin mejorar tras 30 minutos de sombra, frío y descanso?',
    label: 'Calor, sin mejorar en 30 min',
  },
  vomiting: {
    ask: '¿Vómitos durante una tirada larga o en el día siguiente?',
    label: 'Vómitos en una tirada larga o después',
  },
  chest_pain: { ask: '¿Dolor, presión u opresión en el pecho?', label: 'Dolor en el pecho' },
  jaw_or_arm_pain: {
    ask: '¿Dolor que se extiende a la mandíbula, el cuello, la espalda o un brazo?',
    label: 'Dolor de mandíbula o brazo',
  },
  fainted_during_effort: {
    ask: '¿Desmayo mientras corrías, no justo al parar?',
    label: 'Desmayo en pleno esfuerzo',
  },
  palpitations_with_dizziness: {
    ask: '¿El corazón se acelera o da vuelcos, con mareo?',
    label: 'Palpitaciones con mareo',
  },
  sudden_breathlessness: {
    ask: '¿Falta de aire repentina e intensa, o también en reposo?',
    label: 'Falta de aire repentina',
  },
  frothy_cough: { ask: '¿Tos con espuma?', label: 'Tos con espuma' },
  coughing_blood: { ask: '¿Tos con sangre?', label: 'Tos con sangre' },
  face_arm_speech: {
    ask: '¿Media cara caída, un brazo sin fuerza o dificultad para hablar?',
    label: 'Cara, brazo o habla',
  },
  saddle_numbness: {
    ask: '¿Entumecimiento entre las piernas o alrededor de las nalgas?',
    label: 'Entumecimiento entre las piernas',
  },
  bladder_loss: {
    ask: '¿Acabas de perder el control de la vejiga o del intestino?',
    label: 'Pérdida de control de la vejiga',
  },
  jaw_stiffness: { ask: '¿Mandíbula rígida, cuesta abrir la boca?', label: 'Mandíbula rígida' },
  back_arching: {
    ask: '¿Espasmos que arquean la espalda o el cuello?',
    label: 'Espasmos que arquean la espalda',
  },
  pregnancy_severe: {
    ask: '¿Embarazo o parto reciente, con dolor de cabeza fuerte, vista borrosa o destellos, o dolor bajo las costillas?',
    label: 'Embarazo: dolor de cabeza fuerte o vista',
  },
  cold_pale_leg: {
    ask: '¿Una pierna que de repente está fría y pálida, dormida o que no puedes mover?',
    label: 'Pierna fría y pálida de repente',
  },
  pain_out_of_proportion: {
    ask: '¿Un dolor mucho mayor de lo que explican el golpe o el esfuerzo, y que va a más?',
    label: 'Dolor desproporcionado',
  },
  tight_shiny_limb: {
    ask: '¿Una pierna o un brazo hinchado, tenso y brillante tras un golpe o un gran esfuerzo?',
    label: 'Extremidad tensa y brillante',
  },
  numb_pale_foot: {
    ask: '¿Un pie que se ha dormido o está pálido tras un golpe o un gran esfuerzo?',
    label: 'Pie dormido o pálido',
  },
  toe_stretch_agony: {
    ask: '¿Dolor insoportable en la pierna cuando otra persona te mueve los dedos con suavidad?',
    label: 'Dolor insoportable al mover los dedos',
  },
  clots_or_cannot_pass_urine: {
    ask: '¿Coágulos en la orina, o no puedes orinar aunque lo necesitas?',
    label: 'Coágulos o no puede orinar',
  },
  cola_urine: {
    ask: '¿Orina oscura como la cola o el té, o marrón rojiza?',
    label: 'Orina color cola',
  },
  muscles_very_painful: {
    ask: '¿Te duelen los músculos mucho más que tras otras carreras así?',
    label: 'Músculos muy doloridos',
  },
  muscles_swollen: { ask: '¿Músculos hinchados y duros?', label: 'Músculos hinchados' },
  little_urine: {
    ask: '¿Muy poca orina, o nada, en 8 horas?',
    label: 'Poca o ninguna orina en 8 h',
  },
  one_leg_swollen_warm: {
    ask: '¿Un solo gemelo o muslo hinchado y caliente, no los dos?',
    label: 'Una pierna hinchada y caliente',
  },
  one_leg_throbbing_red: {
    ask: '¿Una pierna que late, o más roja u oscura que la otra?',
    label: 'Una pierna late o está roja',
  },
  hard_veins: {
    ask: '¿Venas hinchadas, duras o doloridas al tacto?',
    label: 'Venas duras y doloridas',
  },
  bloating: {
    ask: '¿Te sientes con el vientre hinchado desde una tirada larga?',
    label: 'Vientre hinchado tras una tirada larga',
  },
  nausea: { ask: '¿Náuseas desde una tirada larga?', label: 'Náuseas tras una tirada larga' },
  headache: {
    ask: '¿Dolor de cabeza desde una tirada larga?',
    label: 'Dolor de cabeza tras una tirada larga',
  },
  puffy_hands: {
    ask: '¿Manos hinchadas: te aprietan los anillos o el reloj?',
    label: 'Manos hinchadas',
  },
  weight_gain: { ask: '¿Pesas más que antes de correr?', label: 'Aumento de peso al correr' },
  pop_or_kick: {
    ask: '¿Un chasquido repentino, o como una patada en la pierna?',
    label: 'Chasquido o patada en la pierna',
  },
  cannot_push_off: {
    ask: '¿No puedes impulsarte ni ponerte de puntillas?',
    label: 'No puede ponerse de puntillas',
  },
  gap_felt: {
    ask: '¿Notas un hueco al tocar el tendón o el músculo?',
    label: 'Se nota un hueco',
  },
  cannot_walk_4_steps: { ask: '¿No puedes dar cuatro pasos?', label: 'No puede dar 4 pasos' },
  large_bruise: { ask: '¿Un moratón grande sobre el músculo?', label: 'Moratón grande' },
  sharp_local_pain: {
    ask: '¿Un dolor agudo y repentino en un punto, con moratón o falta de fuerza?',
    label: 'Dolor agudo en un punto',
  },
  bone_pain_groin_or_hip: {
    ask: '¿Dolor profundo en la ingle o la cadera al apoyar el peso?',
    label: 'Dolor óseo de ingle o cadera',
  },
  cannot_bear_weight: { ask: '¿No puedes apoyar la pierna?', label: 'No puede apoyar la pierna' },
  focal_bone_pain: {
    ask: '¿Dolor en un punto de un hueso, peor con el impacto o de noche?',
    label: 'Dolor en un punto del hueso',
  },
  hopping_hurts: {
    ask: '¿Te duele el hueso al saltar sobre esa pierna?',
    label: 'Duele al saltar',
  },
  leg_pain_at_rest: {
    ask: '¿Dolor en la pierna o el pie en reposo, o de noche en la cama?',
    label: 'Dolor de pierna en reposo',
  },
  foot_wound_or_colour_change: {
    ask: '¿Una herida en el pie que no cura, o un pie que cambia de color?',
    label: 'Herida o cambio de color del pie',
  },
  pain_at_set_walking_distance: {
    ask: '¿Dolor como un calambre siempre a la misma distancia caminando, que pasa con minutos de descanso?',
    label: 'Dolor a una distancia fija',
  },
  tightness_same_time_each_run: {
    ask: '¿Tensión u hormigueo en la pierna en el mismo momento de cada carrera, que cede al parar?',
    label: 'Tensión en el mismo momento',
  },
  cramp_over_10_min: {
    ask: '¿Un calambre de más de 10 minutos aunque estires?',
    label: 'Calambre de más de 10 min',
  },
  cramps_after_dirty_wound: {
    ask: '¿Calambres después de un corte o una herida sucia?',
    label: 'Calambres tras una herida sucia',
  },
  cramps_after_toxin: {
    ask: '¿Calambres después de tocar un veneno, plomo o mercurio?',
    label: 'Calambres tras un tóxico',
  },
  whole_body_cramps: {
    ask: '¿Calambres por todo el cuerpo, que van de un músculo a otro?',
    label: 'Calambres por todo el cuerpo',
  },
  tingling_mouth_fingers: {
    ask: '¿Hormigueo alrededor de la boca o en los dedos?',
    label: 'Hormigueo en boca o dedos',
  },
  palpitations: {
    ask: '¿El corazón aletea, se acelera o da vuelcos?',
    label: 'Palpitaciones',
  },
  rapid_weakness: {
    ask: '¿Pérdida de fuerza que empeora en horas o días?',
    label: 'Debilidad que avanza rápido',
  },
  weakness: { ask: '¿Un músculo que ha perdido fuerza?', label: 'Debilidad' },
  wasting: { ask: '¿Un músculo que ha adelgazado?', label: 'Pérdida de músculo' },
  twitching: {
    ask: '¿Pequeñas sacudidas bajo la piel que no se van?',
    label: 'Sacudidas musculares',
  },
  numbness: { ask: '¿Entumecimiento u hormigueo que no se va?', label: 'Entumecimiento' },
  tripping: { ask: '¿Tropiezas o se te cae un pie?', label: 'Tropiezos' },
  second_wind: {
    ask: '¿Cansancio o calambres a los pocos minutos, y de pronto mejor?',
    label: 'Fatiga temprana y segundo aliento',
  },
  cramps_disturb_sleep: {
    ask: '¿Los calambres te quitan el sueño?',
    label: 'Los calambres quitan el sueño',
  },
  cramps_weekly: { ask: '¿Calambres cada semana o más a menudo?', label: 'Calambres semanales' },
  cramps_over_2_weeks: {
    ask: '¿Calambres desde hace más de 2 semanas, pese a los cambios que has hecho?',
    label: 'Calambres desde hace más de 2 semanas',
  },
  cramps_after_new_medicine: {
    ask: '¿Calambres que empezaron tras un medicamento o una dosis nuevos?',
    label: 'Calambres tras un medicamento nuevo',
  },
  pregnancy_swelling: {
    ask: '¿Embarazo, con hinchazón repentina de cara, manos o pies?',
    label: 'Embarazo: hinchazón',
  },
  pregnancy_headache_or_vision: {
    ask: '¿Embarazo, con dolor de cabeza o cambios en la vista?',
    label: 'Embarazo: dolor de cabeza o vista',
  },
  pregnancy_leg_cramps: {
    ask: '¿Embarazo, con calambres en las piernas y nada más?',
    label: 'Embarazo: calambres',
  },
  blood_in_urine: { ask: '¿Orina rosa o roja?', label: 'Orina rosa o roja' },
  jaundice: {
    ask: '¿Ojos o piel amarillos, o heces muy claras?',
    label: 'Ojos amarillos o heces claras',
  },
  urine_pain_or_fever: { ask: '¿Dolor al orinar, o fiebre?', label: 'Dolor al orinar o fiebre' },
  orange_urine: { ask: '¿Orina naranja?', label: 'Orina naranja' },
  cloudy_urine: { ask: '¿Orina turbia o con mal olor?', label: 'Orina turbia' },
  blue_green_urine: { ask: '¿Orina azul o verde?', label: 'Orina azul o verde' },
}
