import assert from 'node:assert/strict'
import { test } from 'node:test'

import { crampInText, crampWord } from './cramp-words.ts'

const FOUND = [
  ['cramp', null, null],
  ['Left calf cramp!', 'calf', 'left'],
  ['Calambre gemelo izquierdo', 'calf', 'left'],
  ['me acalambré el isquio derecho', 'hamstring', 'right'],
  ['rampa al bessó dret', 'calf', 'right'],
  ['Crampe mollet gauche', 'calf', 'left'],
  ['crampo al polpaccio destro', 'calf', 'right'],
  ['Câimbra na panturrilha', 'calf', null],
  ['Wadenkrampf', 'calf', null],
  ['kramp i höger vad', null, 'right'],
  ['skurcz', null, null],
  ['křeč', null, null],
  ['судорога', null, null],
  ['ふくらはぎがつった', null, null],
  ['抽筋', null, null],
  ['쥐', null, null],
  ['Flato', 'side_stitch', null],
  ['side stitch right', 'side_stitch', 'right'],
  ['calambre gemelo der', 'calf', 'right'],
  ['calambre gemelo der.', 'calf', 'right'],
  ['Krampf in der Wade', 'calf', null],
  ['Krampf in der linken Wade', 'calf', 'left'],
  ['cramps both: left and right quad', 'quad', 'both'],
  ['hamstring cramped', 'hamstring', null],
  ['Both calves cramped', 'calf', 'both'],
  ['Cramp at 4.5 km', null, null],
  ['Cramp right at 30 km', null, null],
  ['Cramp with 5 km left', null, null],
  ['cramp, right foot', 'foot', 'right'],
  ['Championship marathon cramp', null, null],
  ['Went out too fast cramped at 35', null, null],
  ["didn't finish cramps", null, null],
  ['never cramped before', null, null],
  ['no cramps until km 30', null, null],
  ['fought against cramps', null, null],
  ['10 cramps', null, null],
  ['no water so cramps', null, null],
  ['No cramps at first, then calf cramp', 'calf', null],
  ['calambres pierna derecha', null, 'right'],
  ['calambre, destrozado', null, null],
  ['calambre gemelo dcho', 'calf', 'right'],
  ['sin calambres hasta el km 32', null, null],
  ['Rampes als bessons', 'calf', null],
  ['rampa cuixa esquerra', 'quad', 'left'],
  ['enrampat', null, null],
  ['crampes aux deux mollets', 'calf', null],
  ['crampi ai polpacci', 'calf', null],
  ['no km 30 câimbra', null, null],
  ['cãibra na coxa direita', 'quad', 'right'],
  ['Oberschenkelkrampf rechts', 'quad', 'right'],
  ['Krämpfe ab km 35', null, null],
  ['kramp in linkerkuit', 'calf', 'left'],
  ['kramp in rechter kuit', 'calf', 'right'],
  ['hoger tempo, kramp', null, null],
  ['krampe i venstre legg', null, 'left'],
  ['krampe i højre fod', null, 'right'],
  ['suonenveto vasen', null, 'left'],
  ['skurcz lewej łydki', 'calf', 'left'],
  ['křeče v pravém lýtku', 'calf', 'right'],
  ['görcs', null, null],
  ['свело левую ногу', null, 'left'],
  ['左足がつった', null, 'left'],
  ['右小腿抽筋', null, 'right'],
  ['오른쪽 종아리 쥐', null, 'right'],
  ['Fußkrampf', 'foot', null],
] as const

test('a cramp is read in many languages, with muscle and side where they are named', () => {
  for (const [name, muscle, side] of FOUND)
    assert.deepEqual(crampWord(name), { muscle, side }, name)
})

test('names that only look like it, or say there was none, are no cramp', () => {
  const names = [
    'Lap 3',
    'Crampton Road',
    'crampons',
    'no cramps today',
    'sin calambres',
    'Kein Krampf',
    'ramp up',
    'stitched quilt',
    'cramp-free',
    'cramp free',
    'never cramped',
    "didn't cramp",
    'didn’t cramp',
    'did not cramp',
    'did not have any cramps',
    'never had a single cramp',
    'anti-cramp drink',
    '0 cramps',
    'Zero cramps',
    'nearly cramped',
    'almost cramped',
    'close to cramping',
    'Cramp plan',
    'w/o cramps',
    'no calf cramps',
    'no side stitch',
    'cramped bus',
    'in case of cramp',
    'Rampa dura',
    'Rampas 10x',
    'subida con rampa',
    'rampa derecha',
    'rampa a pie',
    'sense rampes als bessons',
    'gairebé rampa al bessó',
    'nunca calambres',
    'casi me da un calambre',
    'no me dio calambre',
    'plan anti-calambres',
    'contra los calambres',
    'a punto de acalambrarme',
    'pas de crampe',
    'pas eu de crampes',
    'jamais de crampes',
    'aucune crampe',
    'presque une crampe',
    "j'ai failli avoir une crampe",
    'mai crampi',
    'niente crampi',
    'quasi crampi',
    'non ho avuto crampi',
    'nunca cãibra',
    'quase câimbra',
    'sem câimbras',
    'não tive câimbras',
    'Krampffrei',
    'krampfte nicht',
    'krampfte heute nicht',
    'ohne Krämpfe',
    'fast ein Krampf',
    'fast Krämpfe',
    'beinahe Wadenkrampf',
    'nie einen Krampf',
    'keine Wadenkrämpfe',
    'gegen Krämpfe',
    'Krampfadern',
    'Krampf hatte ich nicht',
    'nooit kramp',
    'geen kramp',
    'bijna kramp',
    'krampvrij',
    'kramp kreeg ik niet',
    'aldrig kramp',
    'nästan kramp',
    'ingen kramp',
    'krampfri',
    'aldri krampe',
    'nesten krampe',
    'ikke krampe',
    'næsten krampe',
    'uden krampe',
    'ei kramppia',
    'melkein kramppi',
    'ilman suonenvetoa',
    'bez skurczy',
    'prawie skurcz',
    'nie miałem skurczy',
    'bez křečí',
    'téměř křeč',
    'görcsmentes',
    'majdnem görcs',
    'без судорог',
    'почти свело',
    'судорог не было',
    'つってない',
    'けいれんなし',
    '没抽筋',
    '差点抽筋',
    '防抽筋',
    '쥐 없이',
  ]
  for (const name of names) assert.equal(crampWord(name), null, name)
})

test('a name of any length is read in no time', () => {
  assert.equal(crampWord('sin '.repeat(100_000)), null)
})

test('what was written about a run is read sentence by sentence', () => {
  assert.deepEqual(
    crampInText('Felt good until 30 km. Then a cramp, left calf, and walked home!'),
    {
      muscle: null,
      side: null,
    },
  )
  assert.deepEqual(crampInText('Langer Lauf\nab km 28 Krampf in der linken Wade\nsonst ok'), {
    muscle: 'calf',
    side: 'left',
  })
  assert.deepEqual(crampInText('No cramps in the first half; hamstring cramped in the second.'), {
    muscle: 'hamstring',
    side: null,
  })
  assert.deepEqual(crampInText('No cramps in the first half; hamstring cramped in the second'), {
    muscle: 'hamstring',
    side: null,
  })
  assert.deepEqual(
    crampInText('Sin calambres hasta el 30, luego calambre en el gemelo izquierdo'),
    {
      muscle: 'calf',
      side: 'left',
    },
  )
  assert.equal(crampInText('No pain, cramps or blisters.'), null)
  assert.equal(crampInText('Lief gut, keine Schmerzen, Krämpfe oder Blasen'), null)
  assert.equal(crampInText('Never cramped, almost cramped at 41, but held on!'), null)
  assert.equal(crampInText('No cramps today. Great weather, new shoes.'), null)
  assert.equal(crampInText('Easy hour with the dog'), null)
  assert.equal(crampInText(''), null)
  // Past four thousand letters nobody reads.
  assert.equal(crampInText(`${'la '.repeat(2000)}cramp`), null)
  assert.equal(crampInText('no '.repeat(100_000)), null)
})
