import ical, { ICalCalendarMethod } from 'ical-generator'
import { addMinutes } from '../../basics/japaneseDay.ts'

/** The agreed interview as a calendar file that every calendar reads; the same interview keeps its UID when it is moved. */
export function interviewCalendarFile(interview: {
  uid: string
  startsAt: Date
  durationMinutes: number
  title: string
  place: string
  note: string
  now: Date
}): string {
  const { uid, startsAt, durationMinutes, title, place, note, now } = interview
  const calendar = ical({
    prodId: { company: 'Madoguchi', product: 'Interview', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: uid,
    stamp: now,
    start: startsAt,
    end: addMinutes(startsAt, durationMinutes),
    summary: title,
    location: place,
    description: note,
  })
  return `${calendar.toString()}\r\n`
}
