import { daysBetween, formatInstant } from '../../basics/japaneseDay.ts'
import type { Brief } from './readBrief.ts'
import { EXPIRING_DAYS } from './rules.visit.ts'
import { briefWords } from './words.brief.ts'
import { mailboxWords } from './words.mailbox.ts'

const words = briefWords.dues

/** From so many counted no-shows on the brief warns: the fifth restricts. */
const NO_SHOWS_TO_WARN = 3

function ofRegistration({ registration, today, person, addressChange }: Brief): (string | false)[] {
  const left = daysBetween(today, person.validUntil)
  return [
    registration === 'lapsed' && words.lapsed,
    registration === 'active' && left <= EXPIRING_DAYS && words.expiring(left),
    person.registrantKind === 'online' && words.unconfirmed,
    person.acceptsOfficeContact === false && words.noContact,
    addressChange !== undefined &&
      (addressChange.dueAt ? mailboxWords.dues.due(formatInstant(addressChange.dueAt)) : mailboxWords.dues.waiting),
  ]
}

function ofLimits({ ban, restrictedSince, countedNoShows }: Brief): (string | false | undefined)[] {
  return [
    ban && words.banned,
    ban?.appealedAt && !ban.appealAnsweredAt && words.appeal,
    restrictedSince && words.restricted,
    !restrictedSince && countedNoShows >= NO_SHOWS_TO_WARN && words.noShows(countedNoShows),
  ].map((line) => line || false)
}

function ofApplications({ open, now }: Brief): (string | false)[] {
  return open.flatMap((row) => [
    row.state === 'interviewScheduled' &&
      row.interviewStartsAt !== null &&
      row.interviewStartsAt >= now &&
      words.interview(row.postingTitle, formatInstant(row.interviewStartsAt)),
    row.isSilent && words.silent(row.postingTitle),
  ])
}

function ofLooseEnds({ looseEnds }: Brief): (string | false)[] {
  const { dead, unreadForOffice, applications, registration } = looseEnds
  return [
    dead.length > 0 && words.mails(dead.length),
    unreadForOffice > 0 && words.unread(unreadForOffice),
    registration !== undefined && words.registrationDraft,
    ...applications.map((draft) => words.draft(draft.title)),
  ]
}

/** What the member of the staff should see to now, the gravest first. */
export function duesOf(brief: Brief): string[] {
  const lines = [...ofLimits(brief), ...ofRegistration(brief), ...ofApplications(brief), ...ofLooseEnds(brief)]
  return lines.filter((line) => typeof line === 'string')
}
