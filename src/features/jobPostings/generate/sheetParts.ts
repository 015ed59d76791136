import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import { describeFirm, describeWork, messageText, remarksText, welfareText } from './descriptions.ts'
import type { Firm } from './firms.ts'
import type { Random } from './random.ts'
import type { Job } from './trades.ts'

/** What all parts of one posting are made from. */
export interface Making {
  random: Random
  firm: Firm
  job: Job
  isPartTime: boolean
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')
const hm = (hour: number, minute = 0) => hour * 60 + minute

export function establishmentPart({ firm }: Making): JobPostingSheet['establishment'] {
  return {
    number: firm.number,
    name: firm.name,
    kana: firm.kana,
    postalCode: firm.postalCode,
    address: firm.address,
    ...(firm.hasPage && { homePage: `https://example.jp/${firm.number}/` }),
  }
}

function employmentWords({ random, isPartTime }: Making): JobPostingSheet['work'] {
  if (isPartTime) {
    const term = random.chance(0.6)
    return {
      employmentType: random.chance(0.04) ? '有期雇用派遣パート' : 'パート労働者',
      regularPromotion: random.chance(0.4),
      termKind: term ? '雇用期間の定めあり（４ヶ月以上）' : '雇用期間の定めなし',
      ...(term && {
        termLength: random.pick(['６ヶ月', '１年', '年度末まで']),
        renewal: random.pick(['あり（原則更新）', 'あり（条件付きで更新あり）']),
        renewalCondition: '勤務の状況と会社の業績による',
      }),
    }
  }
  const kind = random.next()
  if (kind < 0.76) return { employmentType: '正社員', termKind: '雇用期間の定めなし' }
  const employmentType = kind < 0.94 ? '正社員以外' : kind < 0.98 ? '有期雇用派遣労働者' : '無期雇用派遣労働者'
  return {
    employmentType,
    ...(employmentType === '正社員以外' && {
      nonRegularName: random.pick(['契約社員', '嘱託職員', '準社員', '臨時職員']),
    }),
    regularPromotion: random.chance(0.6),
    regularPromotionRecord: `過去３年間で${random.between(1, 8)}名`,
    termKind: '雇用期間の定めあり（４ヶ月以上）',
    termLength: random.pick(['１年', '６ヶ月', '２年']),
    renewal: random.pick(['あり（原則更新）', 'あり（条件付きで更新あり）', 'なし']),
    renewalCondition: '能力、勤務成績および業務量による',
  }
}

const RAILWAYS = ['ＪＲ', '市営地下鉄', '私鉄', '第三セクター鉄道']

function placeWords({ random, firm }: Making): JobPostingSheet['work'] {
  const city = firm.municipality.name.replace(/^.+?[市郡](?=.)/, '').replace(/[市区町村]$/, '')
  const hasStation = random.chance(0.7)
  return {
    placePostalCode: firm.postalCode,
    placeAddress: firm.address,
    ...(hasStation && {
      station: `${random.pick(RAILWAYS)}　${random.pick(['', '新', '南', '東'])}${city}駅`,
      stationTransport: random.chance(0.75) ? '徒歩' : random.pick(['車', 'バス']),
      stationMinutes: random.between(1, 25),
    }),
    smokingMeasures: random.pick([
      'あり（屋内禁煙）',
      'あり（屋内禁煙）',
      'あり（喫煙室設置）',
      'その他',
      'なし（喫煙可）',
    ]),
    telework: random.chance(0.06) ? 'あり（週２日程度）' : 'なし',
    carCommuting: random.chance(firm.region.weight > 700 ? 0.35 : 0.85),
    parking: random.chance(0.8) ? 'あり（無料）' : 'あり（有料　月3,000円）',
    ...(random.chance(0.8)
      ? { transfer: false }
      : { transfer: true, transferArea: '県内の事業所（転居をともなわない範囲）' }),
  }
}

function requirementWords({ random, job, isPartTime }: Making): JobPostingSheet['work'] {
  const limited = !isPartTime && random.chance(0.55)
  const licences = Object.fromEntries(
    job.licences.slice(0, 3).flatMap((licence, index) => [
      [`licence${index + 1}`, licence.replace('!', '')],
      [`licence${index + 1}Need`, licence.endsWith('!') ? '必須' : 'あれば尚可'],
    ]),
  )
  const drives = job.hours === 'field' || /運転|訪問|営業|配送/.test(job.tasks.join(''))
  return {
    ...(limited
      ? {
          ageLimit: true,
          ageHighest: random.pick([59, 64, 34, 44]),
          ageGround: '定年を上限',
          ageReason: '定年年齢を上限として募集するため',
        }
      : { ageLimit: false }),
    education: random.chance(0.75) ? '不問' : random.pick(['高校以上', '専修学校以上', '大学以上']),
    ...(random.chance(0.65)
      ? { experience: '不問' }
      : {
          experience: 'あれば尚可',
          experienceDetail: `${job.titles[0]!.replace(/（.*/, '')}の実務経験${random.between(1, 3)}年以上`,
        }),
    ...(random.chance(0.4) && {
      computerSkill: random.pick([
        '文字と数字の入力ができる程度',
        'Excelで表の作成ができる方',
        'メールの送受信ができる方',
      ]),
    }),
    carLicence: drives ? random.pick(['必須', 'あれば尚可']) : '不問',
    ...(drives && { carLicenceAutomatic: random.chance(0.8) }),
    licenceNeed: job.licences.some((licence) => licence.endsWith('!'))
      ? '必須'
      : job.licences.length > 0 && random.chance(0.5)
        ? 'あれば尚可'
        : '不問',
    ...licences,
    ...(random.chance(0.7)
      ? {
          trialPeriod: true,
          trialPeriodLength: random.pick(['３ヶ月', '２ヶ月', '１ヶ月']),
          trialPeriodCondition: '同条件',
        }
      : { trialPeriod: false }),
  }
}

export function workPart(making: Making): JobPostingSheet['work'] {
  const { random, job, firm } = making
  return {
    occupationTitle: random.pick(job.titles),
    occupationCode: `${job.minor}-${digits(random.between(1, 9), 2)}`,
    description: describeWork(random, job, firm),
    ...employmentWords(making),
    dispatch: '派遣・請負ではない',
    ...placeWords(making),
    ...requirementWords(making),
  }
}

/** 就業時間 by pattern: start hour, start minute, end hour, end minute; several where the pattern is worked in turns. */
const HOURS: Record<Job['hours'], readonly (readonly [number, number, number, number])[][]> = {
  day: [[[8, 30, 17, 30]], [[9, 0, 18, 0]], [[8, 0, 17, 0]], [[8, 45, 17, 15]]],
  shop: [
    [
      [9, 0, 18, 0],
      [10, 30, 19, 30],
      [12, 0, 21, 0],
    ],
    [[10, 0, 19, 0]],
    [[9, 30, 18, 30]],
  ],
  shift: [
    [
      [7, 0, 16, 0],
      [10, 0, 19, 0],
      [17, 0, 10, 0],
    ],
    [
      [8, 30, 17, 30],
      [16, 30, 9, 30],
    ],
    [
      [6, 0, 15, 0],
      [14, 0, 23, 0],
      [22, 0, 7, 0],
    ],
  ],
  night: [
    [[20, 0, 5, 0]],
    [[9, 0, 9, 0]],
    [
      [18, 0, 3, 0],
      [8, 0, 17, 0],
    ],
  ],
  early: [
    [[5, 0, 14, 0]],
    [[6, 30, 15, 30]],
    [
      [7, 0, 16, 0],
      [9, 0, 18, 0],
    ],
  ],
  field: [
    [[8, 0, 17, 0]],
    [[7, 30, 16, 30]],
    [
      [20, 0, 5, 0],
      [8, 0, 17, 0],
    ],
  ],
}

function timesOf({ random, job, isPartTime }: Making): JobPostingSheet['hours'] {
  const times = random
    .pick(HOURS[job.hours])
    .map(
      ([startHour, startMinute, endHour, endMinute]) => [hm(startHour, startMinute), hm(endHour, endMinute)] as const,
    )
  const [first, second, third] = times
  if (isPartTime && random.chance(0.6)) {
    const start = first![0]
    return {
      start1: start,
      end1: (start + random.pick([180, 240, 300, 360])) % 1440,
      note: '就業時間は相談に応じます。',
    }
  }
  return {
    start1: first![0],
    end1: first![1],
    ...(second && { start2: second[0], end2: second[1] }),
    ...(third && { start3: third[0], end3: third[1] }),
  }
}

const DAYS_OFF: Record<Job['hours'], readonly string[]> = {
  day: ['土日祝', '土日祝', '日祝', '土日'],
  shop: ['水', '火', 'その他', '月'],
  shift: ['その他', 'その他', '日'],
  night: ['その他', '日'],
  early: ['日', '日祝', 'その他', '水日'],
  field: ['日', '日祝', '土日祝'],
}

export function hoursPart(making: Making): JobPostingSheet['hours'] {
  const { random, job, isPartTime } = making
  const daysOff = random.pick(DAYS_OFF[job.hours])
  const inTurns = job.hours === 'shift' || job.hours === 'night' || (job.hours === 'shop' && random.chance(0.5))
  const overtime = random.chance(isPartTime ? 0.25 : 0.7)
  return {
    system: inTurns
      ? '交替制（シフト制）'
      : random.chance(0.12)
        ? '変形労働時間制'
        : random.chance(0.04)
          ? 'フレックスタイム制'
          : '通常',
    ...timesOf(making),
    ...(overtime ? { overtime, overtimeHours: random.between(1, isPartTime ? 8 : 35) } : { overtime: false }),
    specialClause: !isPartTime && random.chance(0.15),
    breakMinutes: isPartTime ? random.pick([0, 45, 60]) : random.pick([60, 60, 75, 90]),
    annualDaysOff: isPartTime ? undefined : random.between(96, 128),
    daysOff,
    twoDaysOff: daysOff.startsWith('土日') ? '毎週' : random.pick(['毎週', 'その他', 'その他', 'なし']),
    ...(daysOff === 'その他' && { daysOffNote: '勤務表による（希望休は月３日まで）' }),
    paidLeaveDays: 10,
    ...(isPartTime && {
      weeklyDays: random.pick(['週３日', '週４日～週５日', '週２日～週３日', '週５日程度']),
      weeklyDaysNegotiable: random.chance(0.7),
    }),
  }
}

export function companyPart({ random, firm }: Making): JobPostingSheet['company'] {
  return {
    employeesTotal: firm.employees,
    employeesHere: firm.employeesHere,
    employeesWomen: Math.round(firm.employeesHere * random.next()),
    employeesPartTime: Math.round(firm.employeesHere * random.next() * 0.6),
    foundedIn:
      firm.foundedIn >= 2019
        ? `令和${firm.foundedIn - 2018}年`
        : firm.foundedIn >= 1989
          ? `平成${firm.foundedIn - 1988}年`
          : `昭和${firm.foundedIn - 1925}年`,
    capital: `${random.pick([300, 500, 1000, 2000, 5000, 9800])}万円`,
    union: random.chance(0.12),
    business: firm.business,
    feature: describeFirm(random),
    representativeRole: random.pick(['代表取締役', '理事長', '代表社員', '代表者']),
    representative: firm.representative,
    // Real 法人番号 never begin with 0.
    corporateNumber: `0000${firm.number.replace(/\D/g, '').slice(2)}`.padEnd(13, '0'),
    rulesFullTime: true,
    rulesPartTime: random.chance(0.8),
    childcareLeave: random.chance(0.6),
    familyCareLeave: random.chance(0.3),
    nursingLeave: random.chance(0.3),
    foreignEmployment: random.chance(0.2),
    uijTurn: random.chance(0.15),
  }
}

export function notesPart({ random }: Making): JobPostingSheet['notes'] {
  return { remarks: remarksText(random) }
}

export function promotionPart({ random }: Making): JobPostingSheet['promotion'] {
  if (!random.chance(0.5)) return {}
  return {
    message: messageText(random),
    welfare: welfareText(random),
    training: random.pick([
      '入社時の研修、年２回の社内研修',
      '外部の講習会への参加（費用は会社が負担）',
      '先輩による現場での指導',
    ]),
  }
}
