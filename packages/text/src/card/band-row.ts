import type { BandRow, CardRows, SheetRow } from '@uncramp/core/carry'

import type { Quantities } from '../quantities.ts'
import { gunClock, wristAmount } from './carry-words.ts'
import type { CarryLexicon } from './lexicon.ts'

/** One line of the pace band in words: where, when, what. */
export function bandRow(
  { q, lexicon }: Readonly<{ q: Quantities; lexicon: CarryLexicon }>,
  row: BandRow,
  { firstMile }: CardRows,
): SheetRow {
  const { card, event } = lexicon
  const unit = q.units.distance === 'mi' ? card.mile : card.kilometre
  switch (row.kind) {
    case 'mark':
      return row.markIndex === 1 && q.units.distance === 'mi'
        ? {
            cells: [
              `${unit} 1`,
              gunClock(row.atS),
              card.notUnder(q.duration(firstMile.amberBelowS)),
            ],
            mark: 'caution',
          }
        : {
            cells: [`${unit} ${row.markIndex}`, gunClock(row.atS), q.duration(row.splitS)],
            mark: 'plain',
          }
    case 'first_mile':
      return {
        cells: [
          `${card.mile} 1`,
          gunClock(row.atS),
          card.notUnder(q.duration(firstMile.amberBelowS)),
        ],
        mark: 'caution',
      }
    case 'drink': {
      const kind = row.drink.isSaltShot
        ? `+ ${lexicon.wrist.salt}`
        : row.drink.drink === 'water'
          ? card.water
          : card.sport
      return {
        cells: [
          q.distance(row.atM),
          gunClock(row.atS),
          `${wristAmount(q, row.drink.fluidMl)} ${kind}`,
        ],
        mark: 'drink',
      }
    }
    case 'stop': {
      const what = row.stop.kind === 'salt' ? lexicon.wrist.salt : event[row.stop.kind]
      return { cells: [q.distance(row.atM), gunClock(row.atS), what], mark: 'drink' }
    }
    case 'finish':
      return { cells: [card.finish, gunClock(row.atS), ''], mark: 'finish' }
  }
}
