import { addMinutes } from '../../basics/japaneseDay.ts'

/** RFC 5545 escapes: backslash, semicolon, comma, line end. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** `20261121T010000Z` */
const stamp = (instant: Date) => `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** A line is at most 75 octets; the rest goes on in lines that begin with a blank. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 73) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

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
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Madoguchi//Interview//JA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${interview.uid}`,
    `DTSTAMP:${stamp(interview.now)}`,
    `DTSTART:${stamp(interview.startsAt)}`,
    `DTEND:${stamp(addMinutes(interview.startsAt, interview.durationMinutes))}`,
    `SUMMARY:${escaped(interview.title)}`,
    `LOCATION:${escaped(interview.place)}`,
    `DESCRIPTION:${escaped(interview.note)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
