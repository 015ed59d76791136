import type { Generated } from 'kysely'

/** What people think of a page. */
export interface FeedbackTables {
  feedback: {
    id: Generated<number>
    publicId: string
    face: string
    page: string
    kind: 'helpful' | 'unclear' | 'broken' | 'wish'
    body: string
    sentAt: Date
    handledAt: Date | null
    handledBy: number | null
  }
}
