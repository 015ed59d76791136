import { z } from 'zod'
import { readDateParts } from '../../basics/dateReading.ts'
import { readInstant } from '../../basics/japaneseDay.ts'
import { INTERVIEW_DEFAULT_MINUTES, SLOTS_AT_MOST } from './rules.board.ts'
import { NOTE_MAX_LENGTH } from './rules.ts'
import { employerWords } from './words.employer.ts'

const words = employerWords.detail
const indexes = Array.from({ length: SLOTS_AT_MOST }, (_, index) => index)

const note = (label: string) =>
  z
    .string()
    .trim()
    .refine((text) => [...text].length <= NOTE_MAX_LENGTH, words.noteTooLong(label))
    .default('')

/** A box for a day and a time; an empty one is no proposal. */
const slot = (index: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      if (typed === '') {
        if (index === 0) context.addIssue({ code: 'custom', message: words.slotMissing })
        return undefined
      }
      const instant = readInstant(typed)
      if (!instant) context.addIssue({ code: 'custom', message: words.slotUnreadable(index) })
      return instant
    })

/** 面接日時を提案 @param now proposals must lie ahead */
export const proposalForm = (now: Date) =>
  z
    .object({
      slot1: slot(0),
      slot2: slot(1),
      slot3: slot(2),
      place: z
        .string(words.placeMissing)
        .trim()
        .min(1, words.placeMissing)
        .max(NOTE_MAX_LENGTH, words.noteTooLong(words.place)),
      durationMinutes: z
        .string()
        .trim()
        .default(String(INTERVIEW_DEFAULT_MINUTES))
        .transform((typed) => Number(typed.normalize('NFKC')))
        .refine((minutes) => Number.isInteger(minutes) && minutes >= 10 && minutes <= 480, words.durationWrong),
      directions: note(words.directions),
      toBring: note(words.toBring),
      proposalNote: note(words.note),
    })
    .superRefine((form, context) => {
      for (const index of indexes) {
        const chosen = [form.slot1, form.slot2, form.slot3][index]
        if (chosen && chosen <= now)
          context.addIssue({ code: 'custom', path: [`slot${index + 1}`], message: words.slotPast(index) })
      }
    })
    .transform(({ slot1, slot2, slot3, ...rest }) => ({
      ...rest,
      slots: [
        ...new Map([slot1, slot2, slot3].flatMap((one) => (one ? [[one.getTime(), one] as const] : []))).values(),
      ].sort((one, other) => one.getTime() - other.getTime()),
    }))

/** 採用: whether posting and contract differ is asked (domain 5), and from when the person is employed. */
export const hireForm = z
  .object({
    hireMessage: note(words.message),
    differs: z.enum(['no', 'yes']).catch('no'),
    difference: note(words.difference),
    startsOnYear: z.string().default(''),
    startsOnMonth: z.string().default(''),
    startsOnDay: z.string().default(''),
  })
  .transform((form, context) => {
    if (form.differs === 'yes' && form.difference === '')
      context.addIssue({ code: 'custom', path: ['difference'], message: words.differenceMissing })
    const { startsOnYear: year, startsOnMonth: month, startsOnDay: day } = form
    const startsOn = year || month || day ? readDateParts({ year, month, day }) : null
    if (startsOn === undefined) context.addIssue({ code: 'custom', path: ['startsOn'], message: words.startsOnWrong })
    return {
      message: form.hireMessage || words.defaultHire,
      conditionsDifference: form.differs === 'yes' ? form.difference : '',
      employmentStartsOn: startsOn ?? null,
    }
  })

/** 不採用 */
export const rejectForm = z
  .object({ rejectMessage: note(words.message) })
  .transform((form) => ({ message: form.rejectMessage || words.defaultReject }))

/** 面接不参加を報告 */
export const noShowForm = z.object({ report: note(words.noShowReport) })
