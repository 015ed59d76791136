import { sql } from 'kysely'
import type { Db } from '../../../db/open.ts'
import { HIGHEST_SHOWN_LEVEL } from '../../jobPostings/index.ts'
import type { Builder } from './builders.ts'
import { MOST_DOCUMENTS } from './document.ts'
import { canReadOnFrom, currentPosition, type LogPosition, readChanges } from './follow.ts'
import type { IndexChange } from './memoryIndex.ts'
import { readDocuments } from './readDocuments.ts'
import { SegmentCatalogue } from './segmentCatalogue.ts'
import { readSnapshot, type Snapshot, writeSnapshot } from './snapshotFile.ts'
import type { IndexSize } from './threadMessages.ts'

/** More than these are read and indexed in parts, so that what came first is found first. */
const DOCUMENTS_AT_ONCE = 1000
/** Building anew is quicker than catching up with more changes than this. */
const MOST_CHANGES_TO_FOLLOW = 100_000

export interface KeeperParts {
  db: Db
  builders: readonly Builder[]
  snapshotFile: string
  send(change: IndexChange): void
}

/** Keeps the segments in step with the database, and a snapshot of them on disk. */
export class Keeper {
  private readonly parts: KeeperParts
  private catalogue = new SegmentCatalogue()
  private position: LogPosition | undefined
  private merging: Promise<void> | undefined
  private changesSinceSnapshot = 0

  constructor(parts: KeeperParts) {
    this.parts = parts
  }

  get size(): IndexSize {
    const { documents, bytes } = this.catalogue
    return { documents, bytes }
  }

  /** Fills the index from the snapshot if it can be trusted and is not too old, else from the tables; then catches up. */
  async load(): Promise<'snapshot' | 'database'> {
    const snapshot = await readSnapshot(this.parts.snapshotFile)
    const isUsable = snapshot && (await canReadOnFrom(this.parts.db, snapshot.position, MOST_CHANGES_TO_FOLLOW))
    if (isUsable && this.adopt(snapshot)) {
      await this.follow()
      return 'snapshot'
    }
    await this.buildFromDatabase()
    await this.follow()
    this.changesSinceSnapshot++
    return 'database'
  }

  /** @returns false where the segments are not of the kind that this program reads, though the file is whole */
  private adopt({ segments, position }: Snapshot): boolean {
    const catalogue = new SegmentCatalogue()
    try {
      const added = segments.map(({ block, live }) => catalogue.add(block, live))
      this.parts.send({ added, hidden: catalogue.hiddenDocuments(), removed: [] })
    } catch {
      return false
    }
    this.catalogue = catalogue
    this.position = position
    return true
  }

  /** Takes over everything that was committed before the call. */
  async follow(): Promise<void> {
    const { ids, position } = await readChanges(this.parts.db, this.position!)
    for (let start = 0; start < ids.length; start += DOCUMENTS_AT_ONCE) {
      const part = ids.slice(start, start + DOCUMENTS_AT_ONCE)
      this.parts.send(this.catalogue.put(part, await readDocuments(this.parts.db, part)))
    }
    this.position = position
    this.changesSinceSnapshot += ids.length
  }

  /** Starts merging segments beside the following, where they have become many; one merging at a time. */
  mergeIfDue(onTrouble: (error: Error) => void): void {
    if (this.merging) return
    const numbers = this.catalogue.segmentsToMerge()
    if (!numbers) return
    this.merging = this.merge(numbers)
      .catch(onTrouble)
      .finally(() => {
        this.merging = undefined
      })
  }

  /** Writes a snapshot if anything changed since the last; following goes on meanwhile. */
  async saveIfChanged(): Promise<void> {
    if (this.changesSinceSnapshot === 0) return
    this.changesSinceSnapshot = 0
    await writeSnapshot(this.parts.snapshotFile, { position: this.position!, segments: this.catalogue.snapshot() })
  }

  private async merge(numbers: number[]): Promise<void> {
    const blocks = await this.parts.builders[0]!.build(this.catalogue.liveIds(numbers))
    this.parts.send(this.catalogue.replace(numbers, blocks))
  }

  /** The position is taken first: what is committed while the postings are read may be read twice, but is never missed. */
  private async buildFromDatabase(): Promise<void> {
    const { db, builders, send } = this.parts
    this.catalogue = new SegmentCatalogue()
    this.position = await currentPosition(db)
    const { rows } = await sql<{ id: number }>`
      select id from job_posting where status = 'open' and disclosure_level <= ${HIGHEST_SHOWN_LEVEL}
      order by accepted_on desc, id desc`.execute(db)
    const parts: number[][] = []
    for (let start = 0; start < rows.length; start += MOST_DOCUMENTS)
      parts.push(rows.slice(start, start + MOST_DOCUMENTS).map(({ id }) => id))
    const work = async (builder: Builder) => {
      for (let ids = parts.shift(); ids; ids = parts.shift()) {
        const added = (await builder.build(ids)).map((block) => this.catalogue.add(block, undefined))
        send({ added, hidden: [], removed: [] })
      }
    }
    await Promise.all(builders.map(work))
    await Promise.all(builders.map((builder) => builder.stop()))
  }
}
