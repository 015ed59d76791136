/** 事業所情報 as an employer tells it; all texts, empty where nothing was told. */
export interface EstablishmentFields {
  /** 事業所番号, where the employer knows one already. */
  number: string
  name: string
  kana: string
  postalCode: string
  address: string
  homePage: string
  corporateNumber: string
  employeesTotal: string
  business: string
  contactName: string
  phone: string
}

export const REQUEST_STATES = { waiting: '確認待ち', returned: '差し戻し', confirmed: '確認済み' } as const
export type RequestState = keyof typeof REQUEST_STATES

export const REMARK_LIMIT = 600

/** Weights of the check digit of a 事業所番号 that we give out ourselves (our rule: the official one is not public). */
const WEIGHTS = [1, 3, 7]

/**
 * 事業所番号 `NNNN-NNNNNN-N`: the office's first four digits, a running number, a check digit.
 * @param officeNumber five digits
 */
export function establishmentNumber(officeNumber: string, running: number): string {
  const body = officeNumber.slice(0, 4) + String(running).padStart(6, '0')
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * WEIGHTS[index % WEIGHTS.length]!, 0)
  return `${body.slice(0, 4)}-${body.slice(4)}-${sum % 10}`
}

/** Who at the counter confirms: everybody but an auditor, who reads and changes nothing. */
export function mayConfirm(staff: { role: string }): boolean {
  return staff.role !== 'auditor'
}
