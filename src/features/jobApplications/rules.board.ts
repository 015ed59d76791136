import type { ApplicationKind, ApplicationState } from './rules.ts'

/** Columns of the employer's board: every application stands in exactly one. */
export const BOARD_COLUMNS = {
  new: { label: '新しい応募', states: ['applied'] },
  answering: { label: '返事をする', states: ['inSelection', 'interviewMoveAsked'] },
  waiting: { label: '応募者の返事待ち', states: ['interviewProposed'] },
  interview: { label: '面接予定', states: ['interviewScheduled'] },
  hired: { label: '採用', states: ['hired'] },
  ended: { label: '終了', states: ['notHired', 'withdrawn', 'noShow', 'cancelled'] },
} as const satisfies Record<string, { label: string; states: readonly ApplicationState[] }>
export type BoardColumn = keyof typeof BOARD_COLUMNS
export const BOARD_COLUMN_KEYS = Object.keys(BOARD_COLUMNS) as BoardColumn[]

/** Applicants on one page of the list. */
export const APPLICANTS_PER_PAGE = 50

/** A line of 応募者一覧. Who applied is known by name; nothing more stands in a list. */
export interface ApplicantRow {
  id: number
  publicId: string
  kind: ApplicationKind
  state: ApplicationState
  appliedAt: Date
  turnSince: Date
  answerDueOn: string | null
  postingTitle: string
  name: string
  interviewStartsAt: Date | null
  unread: number | null
}

/** 面接日時の候補：3つまで (our number). */
export const SLOTS_AT_MOST = 3

/** Interviews last this long unless the employer says otherwise. */
export const INTERVIEW_DEFAULT_MINUTES = 60
