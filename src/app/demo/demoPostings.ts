import { addDays, type DayString } from '../../basics/japaneseDay.ts'
import { emptySheet, type JobPostingSheet } from '../../features/jobPostings/index.ts'

/** 事業所 of the demo world's employer. */
export const CARE_ESTABLISHMENT = '1301-999999-9'
/** 事業所 of the other employer who sends a リクエスト. */
export const OTHER_ESTABLISHMENT = '1301-999998-1'

const careEstablishment = {
  number: CARE_ESTABLISHMENT,
  name: '株式会社ハローワークケア',
  kana: 'カブシキガイシャハローワークケア',
  postalCode: '1020072',
  address: '東京都千代田区飯田橋0-0-0（架空）',
}

/** What every posting of the firm has in common with the one of the manual's picture. */
function careSheet(number: string, acceptedOn: DayString): JobPostingSheet {
  return {
    ...emptySheet(),
    head: {
      number,
      acceptedOn,
      kind: '障害のある方のための求人',
      form: 'フルタイム',
      disclosure: '1',
      trialEmployment: true,
      directApplication: true,
      industry: '老人福祉・介護事業',
    },
    establishment: careEstablishment,
    work: {
      occupationTitle: '介護福祉士',
      description:
        'グループホーム（2ユニット：18人定員）にて、ご利用者様に対する生活全般の介護サービスをご提供いただきます。\n（主な業務）食事・入浴・排せつの介助、レクリエーション、記録の作成。',
      employmentType: '正社員',
      dispatch: '派遣・請負ではない',
      termKind: '雇用期間の定めなし',
      placePostalCode: '1020072',
      placeAddress: '東京都千代田区飯田橋0-0-0（架空）',
      station: '飯田橋駅',
      stationTransport: '徒歩',
      stationMinutes: 5,
      carCommuting: true,
      transfer: false,
      ageLimit: true,
      ageHighest: 59,
      ageGround: '定年を上限',
      education: '不問',
      experience: '不問',
      licence1: '介護福祉士',
      licence1Need: '必須',
    },
    pay: {
      totalLowest: 205_000,
      totalHighest: 290_000,
      baseLowest: 185_000,
      baseHighest: 260_000,
      allowance1Name: '資格手当',
      allowance1Lowest: 20_000,
      allowance1Highest: 30_000,
      form: '月給',
      commutingAllowance: '実費支給（上限あり）',
    },
    hours: {
      start1: 540,
      end1: 1080,
      overtime: false,
      breakMinutes: 60,
      daysOff: '土日祝',
      twoDaysOff: '毎週',
      annualDaysOff: 120,
    },
    conditions: { insurance: '雇用・労災・健康・厚生', retirement: true, retirementAge: 60 },
    company: { employeesTotal: 48, uijTurn: true },
    selection: { openings: 1, method: '面接', interviews: 1, interviewResultDays: 7 },
  }
}

/** The posting of the manual's picture: 13010-00999999 (S4). */
export function requestedPosting(today: DayString): JobPostingSheet {
  return careSheet('13010-00999999', addDays(today, -8))
}

/** The posting that 明日 勇気 has applied to, of the same firm. */
export function appliedPosting(today: DayString): JobPostingSheet {
  const sheet = careSheet('13010-00999997', addDays(today, -15))
  return {
    ...sheet,
    head: { ...sheet.head, kind: '一般', trialEmployment: false },
    work: {
      ...sheet.work,
      description: 'デイサービスセンターで、通いのご利用者の介護と送迎の付き添いをしていただきます。',
    },
    pay: { ...sheet.pay, totalLowest: 215_000, totalHighest: 280_000, baseLowest: 195_000, baseHighest: 250_000 },
    selection: { ...sheet.selection, openings: 2 },
  }
}

/** A posting of another, fictional employer. */
export function otherPosting(today: DayString): JobPostingSheet {
  const sheet = careSheet('13010-00999996', addDays(today, -20))
  return {
    ...sheet,
    head: { ...sheet.head, kind: '一般', trialEmployment: false },
    establishment: {
      ...careEstablishment,
      number: OTHER_ESTABLISHMENT,
      name: '社会福祉法人見本あおぞら会（架空）',
      kana: 'シャカイフクシホウジンミホンアオゾラカイ',
    },
    work: {
      ...sheet.work,
      occupationTitle: '生活相談員',
      description: '特別養護老人ホームで、ご利用者とご家族の相談、入退所の手続きをしていただきます。',
      licence1: '社会福祉士',
    },
    pay: { ...sheet.pay, totalLowest: 220_000, totalHighest: 275_000, baseLowest: 200_000, baseHighest: 245_000 },
  }
}
