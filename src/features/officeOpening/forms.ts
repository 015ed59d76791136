import { z } from 'zod'
import { readDateParts } from '../../basics/dateReading.ts'
import { emailField } from '../../basics/emailAddress.ts'
import { askForKeyForm } from '../accountOpening/index.ts'
import { words } from './words.ts'

const datePart = z.string().trim().max(20).default('')

/** 同意します, メールアドレス, 生年月日（西暦）. */
export const askForOpeningForm = z
  .object({
    agree: askForKeyForm.shape.agree,
    email: emailField(words.email),
    birthDayYear: datePart,
    birthDayMonth: datePart,
    birthDayDay: datePart,
  })
  .transform(({ birthDayYear: year, birthDayMonth: month, birthDayDay: day, ...rest }) => ({
    ...rest,
    birthDay: readDateParts({ year, month, day }) ?? '',
  }))

/** The date by itself, so that its mistakes are told together with those of the other fields. */
export const birthDayForm = z
  .object({ birthDayYear: datePart, birthDayMonth: datePart, birthDayDay: datePart })
  .superRefine(({ birthDayYear: year, birthDayMonth: month, birthDayDay: day }, context) => {
    if (readDateParts({ year, month, day })) return
    const message = year || month || day ? words.birthDayWrong : words.birthDayMissing
    context.addIssue({ code: 'custom', path: ['birthDay'], message })
  })
