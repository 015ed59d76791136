export type FigureKind =
  | 'visits'
  | 'consultations'
  | 'registrations'
  | 'postings'
  | 'referrals'
  | 'placements'
  | 'replies'
  | 'replyHours'

/** What happened at each office in each month. */
export interface OfficeFigureTables {
  officeFigure: { officeNumber: string; month: string; kind: FigureKind; value: number }
  officeFigureProgress: { id: number; countedUntil: string }
}
