import { z } from 'zod'
import {
  isKana,
  isPhone,
  readWholeNumber,
  repairKana,
  repairPhone,
  repairPostalCode,
} from '../../basics/fieldRepairs.ts'
import { readEstablishmentNumber } from '../jobPostings/index.ts'
import { findPlaceCodesOfAddress } from '../places/index.ts'
import { REMARK_LIMIT } from './rules.ts'
import { words } from './words.ts'

const { form } = words

interface Reading {
  label: string
  required?: boolean
  most?: number
  /** The text in its repaired form, or undefined where it is wrong. */
  read?: (typed: string) => string | undefined
  wrong?: string
}

function field({ label, required = false, most = 100, read, wrong = '' }: Reading) {
  return z
    .string()
    .catch('')
    .transform((typed, context): string => {
      const text = typed.trim()
      const problem = (message: string) => {
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      }
      if (text === '') return required ? problem(form.missing(label)) : ''
      if ([...text].length > most) return problem(form.tooLong(label, most))
      return (read ? read(text) : text) ?? problem(wrong)
    })
}

const matching = (repair: (typed: string) => string, isRight: (text: string) => boolean) => (typed: string) =>
  isRight(repair(typed)) ? repair(typed) : undefined

const digitsOnly = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '')

/** 事業所情報の申込み */
export const establishmentForm = z.object({
  version: z.coerce.number().int().catch(0),
  number: field({ label: form.number, read: readEstablishmentNumber, wrong: form.wrong.number }),
  name: field({ label: form.name, required: true }),
  kana: field({ label: form.kana, required: true, read: matching(repairKana, isKana), wrong: form.wrong.kana }),
  postalCode: field({
    label: form.postalCode,
    required: true,
    read: matching(repairPostalCode, (text) => /^\d{7}$/.test(text)),
    wrong: form.wrong.postalCode,
  }),
  address: field({
    label: form.address,
    required: true,
    most: 200,
    read: (typed) => (findPlaceCodesOfAddress(typed).length > 0 ? typed : undefined),
    wrong: form.wrong.address,
  }),
  homePage: field({
    label: form.homePage,
    most: 200,
    read: (typed) => (/^https?:\/\/[^\s"<>]+$/i.test(typed) ? typed : undefined),
    wrong: form.wrong.homePage,
  }),
  corporateNumber: field({
    label: form.corporateNumber,
    read: matching(digitsOnly, (text) => /^\d{13}$/.test(text)),
    wrong: form.wrong.corporateNumber,
  }),
  employeesTotal: field({
    label: form.employeesTotal,
    required: true,
    read: (typed) => readWholeNumber(typed.replace(/[人名]/g, ''))?.toString(),
    wrong: form.wrong.employeesTotal,
  }),
  business: field({ label: form.business, required: true, most: 300 }),
  contactName: field({ label: form.contactName, required: true }),
  phone: field({ label: form.phone, required: true, read: matching(repairPhone, isPhone), wrong: form.wrong.phone }),
})

/** 確認済みにする */
export const confirmForm = z.object({
  version: z.coerce.number().int().catch(0),
  number: field({ label: form.number, read: readEstablishmentNumber, wrong: form.wrong.number }),
})

/** 差し戻し */
export const returnForm = z.object({
  version: z.coerce.number().int().catch(0),
  remark: z
    .string()
    .catch('')
    .transform((text) => text.trim())
    .refine((text) => text !== '', words.desk.remarkMissing)
    .refine((text) => [...text].length <= REMARK_LIMIT, words.desk.remarkTooLong),
})
