import type { IndexAnswer, IndexChange } from './memoryIndex.ts'
import type { FacetChoice, IndexQuery, Stretch } from './query.ts'

/** What the web thread tells a searching thread. Messages of one thread arrive in order: a search sees every change sent before it. */
export type ToSearcher =
  | { kind: 'change'; change: IndexChange }
  | { kind: 'search'; ticket: number; query: IndexQuery; stretch: Stretch; choice: FacetChoice }
  | { kind: 'count'; ticket: number; query: IndexQuery }

export type FromSearcher =
  | { kind: 'answer'; ticket: number; answer: IndexAnswer }
  | { kind: 'total'; ticket: number; total: number }
  | { kind: 'failed'; ticket: number; reason: string }

/** What the web thread tells the keeping thread. */
export type ToKeeper = { kind: 'follow'; ticket: number } | { kind: 'stop' }

export interface IndexSize {
  documents: number
  bytes: number
}

export type FromKeeper =
  | { kind: 'change'; change: IndexChange; size: IndexSize }
  /** Everything that was committed before the request came has been sent as changes. */
  | { kind: 'followed'; ticket: number }
  | { kind: 'ready'; from: 'snapshot' | 'database' }
  /** Loading failed half way: what was sent so far is to be forgotten. */
  | { kind: 'reset' }
  | { kind: 'trouble'; reason: string }
  | { kind: 'stopped' }

export interface KeeperSettings {
  databaseUrl: string
  snapshotFile: string
  /** Where the building threads' program lies. */
  builderPath: string
  followEveryMilliseconds: number
}

/** What the keeping thread tells a building thread: to read these postings and to build segments of them. */
export interface ToBuilder {
  ticket: number
  ids: number[]
}

export type FromBuilder =
  | { kind: 'built'; ticket: number; blocks: SharedArrayBuffer[] }
  | { kind: 'failed'; ticket: number; reason: string }
