import { CARE_AND_MEDICINE } from './tradesOfCare.ts'
import { MAKING_AND_BUILDING } from './tradesOfMaking.ts'
import { OFFICES_AND_SHOPS } from './tradesOfService.ts'

/** A kind of firm and the jobs it offers. All texts are our own; no real firm or posting stands behind them. */
export interface Trade {
  weight: number
  legalForms: readonly string[]
  /** Last part of the firm's name. */
  suffixes: readonly string[]
  industryCodes: readonly string[]
  business: readonly string[]
  jobs: readonly Job[]
}

export type HoursPattern = 'day' | 'shop' | 'shift' | 'night' | 'early' | 'field'

export interface Job {
  titles: readonly string[]
  /** 職業分類 中分類. */
  minor: string
  /** Monthly wage in thousand yen, lowest and highest. */
  wage: readonly [number, number]
  /** Yen an hour above the region's minimum, lowest and highest. */
  hourly: readonly [number, number]
  hours: HoursPattern
  /** Share of part-time postings. */
  partTime: number
  /** Licences, each with a trailing ! where it is 必須. */
  licences: readonly string[]
  tasks: readonly string[]
}

/**
 * A job as one text: titles | 中分類 | wage | hourly | hours | part-time share in percent | licences, then one task per line.
 * Kept as text because dozens of jobs are easier to read and to correct this way.
 */
function readJob(text: string): Job {
  const [head, ...tasks] = text.trim().split('\n') as [string, ...string[]]
  const [titles, minor, wage, hourly, hours, partTime, licences] = head.split(' | ') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string?,
  ]
  const pair = (range: string): [number, number] => range.split('-').map(Number) as [number, number]
  return {
    titles: titles.split('／'),
    minor,
    wage: pair(wage),
    hourly: pair(hourly),
    hours: hours as HoursPattern,
    partTime: Number(partTime) / 100,
    licences: licences ? licences.split('／') : [],
    tasks: tasks.map((task) => task.trim()),
  }
}

/** The same for a trade: weight | legal forms | suffixes | industries | business, then its jobs, each after a blank line. */
function readTrade(text: string): Trade {
  const [head, ...jobs] = text.trim().split('\n\n') as [string, ...string[]]
  const [weight, legalForms, suffixes, industryCodes, business] = head.split(' | ') as [
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    weight: Number(weight),
    legalForms: legalForms.split('／'),
    suffixes: suffixes.split('／'),
    industryCodes: industryCodes.split('／'),
    business: business.split('／'),
    jobs: jobs.map(readJob),
  }
}

export const TRADES: readonly Trade[] = [...CARE_AND_MEDICINE, ...OFFICES_AND_SHOPS, ...MAKING_AND_BUILDING].map(
  readTrade,
)
