import { addYears, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'

/** メッセージ本文：全角1,000文字まで (our number, domain 6). */
export const MESSAGE_MAX_LENGTH = 1000

/** 送信後1年で自動的に削除 (leaflet): the day of sending is not counted, the last day counts in full (民法140・143条). */
export const MESSAGE_RETENTION_YEARS = 1

/** Messages sent before this instant are over and must be neither shown nor kept. */
export function messagesKeptSince(now: Date): Date {
  return startOfJapaneseDay(addYears(japaneseDay(now), -MESSAGE_RETENTION_YEARS))
}

/** Threads on one page of an inbox. */
export const THREADS_PER_PAGE = 30

/** Newest messages that a thread page shows; older ones are a page further. */
export const MESSAGES_PER_PAGE = 50

/** The two or three people who talk in a thread; `service` tells what happened. */
export type Side = 'jobSeeker' | 'employer' | 'office'
export type Sender = Side | 'service'

/** The first line of a message, for lists. */
export function firstLine(body: string): string {
  const line = body.trimStart().split('\n')[0]!.trim()
  const signs = [...line]
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : line
}

/** Whom a message makes a thread unread for: everyone in it but the sender. */
export function unreadFor(sender: Sender, thread: { hasEmployer: boolean }): Record<Side, boolean> {
  return {
    jobSeeker: sender !== 'jobSeeker',
    employer: thread.hasEmployer && sender !== 'employer',
    office: !thread.hasEmployer && sender === 'jobSeeker',
  }
}

/** One line of an inbox. */
export interface InboxLine {
  publicId: string
  lastMessageAt: Date
  unread: number
  lastBody: string | null
  postingTitle: string | null
  establishmentName: string | null
  /** Only for the employer, and only once the person has applied. */
  jobSeekerName: string | null
}

export interface InboxQuestion {
  /** Counted from 1. */
  page: number
  /** Part of a message, of the firm's or of the posting's name. */
  words: string
}
