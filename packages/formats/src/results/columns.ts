/** Distances at which results usually have a mat, in the order of `splitS`; half-way is among them. */
export const MATS_M = [
  5000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000,
] as const

/** What a column of a results or entrants file is read as. Numbers, because rows are read by them. */
export const ROLE = {
  skip: 0,
  sex: 1,
  age: 2,
  status: 3,
  division: 4,
  bib: 5,
  wave: 6,
  mass: 7,
  massLb: 8,
  start: 9,
  predicted: 10,
  finish: 11,
  net: 12,
  gun: 13,
  /** Plus the index of the mat. */
  split: 14,
} as const

const NAMES: readonly (readonly [RegExp, number])[] = [
  [/^(sex|gender|mf|mw|sexe|sexo|geschlecht|gndr)$/, ROLE.sex],
  [
    /^(age|ages|ageyears|agegroup|agegrp|agecat|agecategory|agedivision|ageclass|edad|alter)$/,
    ROLE.age,
  ],
  [/^(status|dnf|remarks?|place|overall|rank|overallplace|estado|puesto)$/, ROLE.status],
  [/^(division|div|category|cat|class|type|event|racetype|categoria)$/, ROLE.division],
  [/^(bib|bibnumber|bibno|bibnum|number|startnumber|startno|dorsal)$/, ROLE.bib],
  [/^(wave|corral|startgroup|startwave|startblock|pen|block|group|ola|cajon|welle)$/, ROLE.wave],
  [/^(mass|masskg|weight|weightkg|kg|bodymass|bodymasskg|peso|pesokg)$/, ROLE.mass],
  [/^(masslb|weightlbs?|lbs?)$/, ROLE.massLb],
  [
    /^(start|starts|starttime|startoffset|startoffsets|startdelay|startdelays|offset|tstart)$/,
    ROLE.start,
  ],
  [
    /^(predicted|predictedtime|predicteds|prediction|goal|goals|goaltime|target|targettime|estimated?|estimatedtime|expected|expectedtime|expectedfinish|qualifying|qualifyingtime|qualifier|bq|pb|pr|best|seed|seedtime|previsto|tiempoprevisto|objetivo)$/,
    ROLE.predicted,
  ],
  [
    /^(tnet|net|nettime|netfinish|finishnet|chip|chiptime|chipfinish|finishchip|netto|nettotime|nettozeit)$/,
    ROLE.net,
  ],
  [
    /^(tgun|gun|guntime|gunfinish|finishgun|gross|grosstime|brutto|bruttotime|clock|clocktime)$/,
    ROLE.gun,
  ],
  [
    /^(tf|finish|finishtime|finishs|tfinish|time|times|official|officialtime|result|marathon|42k|42km|42195|42195m|422k|total|totaltime|overalltime|endtime|splitfinish|tiempo|meta)$/,
    ROLE.finish,
  ],
  [
    /^(th|half|halfs|halftime|halfsplit|splithalf|thalf|halfmarathon|hm|thm|21k|21km|211k|211km|21098|t21|split21k|media|mediamaraton|halbmarathon)$/,
    ROLE.split + 4,
  ],
]

const SPLIT =
  /^(?:t|x|k|km|at|split|time|net|chip|cum|mat|official|parcial|paso)?(\d{1,2})(?:k|km)?(?:s|split|time|net|chip|cum|mat|parcial)?$/

/** A header as it is compared: lower case, letters and digits only. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

/** What a column is read as, by its header; `ROLE.skip` for one that nobody needs. */
export function roleOf(header: string): number {
  const plain = plainHeader(header)
  for (const [pattern, role] of NAMES) if (pattern.test(plain)) return role
  const split = SPLIT.exec(plain)
  // A bare number is no split: it may be anything.
  if (split === null || /^\d+$/.test(plain)) return ROLE.skip
  const matM = Number(split[1]) * 1000
  const index = MATS_M.findIndex((atM) => atM === matM)
  return index === -1 ? ROLE.skip : ROLE.split + index
}

/** Cells of one header row, quotes taken off. */
export function headerCells(line: string, separator: string): readonly string[] {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  cells.push(cell.trim())
  return cells
}

const SEPARATORS = [',', ';', '\t', '|'] as const

/** The header row of a file: its separator and what each column is; undefined when it is none. */
export type Header = Readonly<{ separator: string; roles: Uint8Array; names: readonly string[] }>

/** Reads one line as a header: the separator that names the most columns. Needs a time or a prediction. */
export function parseHeader(line: string): Header | undefined {
  let best: Header | undefined
  let bestCount = 0
  for (const separator of SEPARATORS) {
    const names = headerCells(line, separator)
    const roles = onlyFirst(Uint8Array.from(names, roleOf))
    const knownCount = roles.filter((role) => role !== ROLE.skip).length
    const hasTime = roles.some((role) => role >= ROLE.predicted)
    if (hasTime && knownCount > bestCount) {
      best = { separator, roles, names }
      bestCount = knownCount
    }
  }
  return best
}

/** The first of two columns with one meaning is read. */
function onlyFirst(roles: Uint8Array): Uint8Array {
  return roles.map((role, index) => (roles.indexOf(role) === index ? role : ROLE.skip))
}
