import { addMinutes } from '../../basics/japaneseDay.ts'
import { returnSubmission, takeSubmission } from '../../features/acceptanceDesk/index.ts'
import { saveStep, sendSubmission, startSubmission } from '../../features/postingEditor/index.ts'
import { getStaffMember } from '../../features/staff/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { CARE_ESTABLISHMENT } from './demoPostings.ts'

type Screens = Record<string, Record<string, string | string[]>>

/** What the eight screens of the demo's postings have in common. Fictional. */
const COMMON: Screens = {
  kind: {
    'head.form': 'フルタイム',
    'head.kind': '一般',
    'head.industryCode': '85',
    'head.disclosure': '1',
    'head.directApplication': 'yes',
  },
  establishment: {
    'company.business': 'グループホームとデイサービスを運営しています。',
    'company.employeesTotal': '48',
    'company.employeesHere': '18',
    'company.employeesWomen': '11',
  },
  work: {
    'work.employmentType': '正社員',
    'work.dispatch': '派遣・請負ではない',
    'work.termKind': '雇用期間の定めなし',
    'work.trialPeriod': 'no',
    'work.placeAddress': '東京都千代田区飯田橋0-0-0（架空）',
    'work.station': '飯田橋駅',
    'work.stationTransport': '徒歩',
    'work.stationMinutes': '5',
    'work.smokingMeasures': 'あり（屋内禁煙）',
    'work.carCommuting': 'no',
    'work.transfer': 'no',
    'work.ageLimit': 'no',
    'work.education': '不問',
    'work.experience': '不問',
    'work.carLicence': '不問',
    'work.licenceNeed': '不問',
  },
  pay: {
    'pay.form': '月給',
    'pay.baseLowest': '225000',
    'pay.baseHighest': '270000',
    'pay.monthlyWorkDays': '20.5',
    'pay.fixedOvertime': 'no',
    'pay.commutingAllowance': '実費支給（上限なし）',
    'pay.closingDay': '毎月末日',
    'pay.paymentMonth': '翌月',
    'pay.paymentDay': '25日',
    'pay.raise': 'yes',
    'pay.bonus': 'no',
  },
  hours: {
    'hours.start1': '9:00',
    'hours.end1': '18:00',
    'hours.breakMinutes': '60',
    'hours.overtime': 'no',
    'hours.daysOff': ['土', '日', '祝'],
    'hours.twoDaysOff': '毎週',
    'hours.annualDaysOff': '120',
  },
  conditions: { 'conditions.insurance': ['雇用', '労災', '健康', '厚生'], 'conditions.retirement': 'no' },
  promotion: { 'promotion.message': '見学だけでも歓迎します。お気軽にお問い合わせください。' },
  selection: {
    'selection.openings': '1',
    'selection.method': ['面接'],
    'selection.interviews': '1',
    'selection.interviewResultDays': '7',
    'selection.noticeMeans': ['求職者マイページ', '電話'],
    'selection.contactName': '採用 花子（架空）',
    'selection.contactPhone': '03-0000-1234',
  },
}

const DRAFT = { title: '送迎ドライバー', description: 'デイサービスのご利用者の送り迎えをしていただきます。' }
const WAITING = {
  title: '調理スタッフ',
  description: 'グループホーム18名分の昼食と夕食を、献立に沿って作っていただきます。',
}
const RETURNED = { title: '介護事務', description: '請求の入力や電話の応対をしていただきます。' }

interface Firm {
  employerId: number
  establishmentId: number
  loginId: number
}

/** Writes some screens of a new posting. @returns its public id */
async function written(deps: Deps, firm: Firm, text: typeof DRAFT, steps: readonly string[]): Promise<string> {
  const { employerId, establishmentId } = firm
  const started = await startSubmission(deps, { employerId, establishmentId })
  if (started.outcome !== 'started') throw new Error(`a demo posting could not begin: ${started.outcome}`)
  const { publicId } = started
  const work = { ...COMMON.work, 'work.occupationTitle': text.title, 'work.description': text.description }
  for (const step of steps) {
    const fields = step === 'work' ? work : COMMON[step]!
    await saveStep(deps, { employerId, publicId, step: step as 'work', fields, version: 0, resumeAt: step })
  }
  return publicId
}

async function sent(deps: Deps, firm: Firm, publicId: string): Promise<void> {
  const submission = { employerId: firm.employerId, loginId: firm.loginId, publicId }
  const outcome = await sendSubmission(deps, { ...submission, version: Object.keys(COMMON).length + 1 })
  if (outcome !== 'sent') throw new Error(`a demo posting could not be sent: ${outcome}`)
}

/** Postings that the demo's employer is writing: a draft, one that waits for the counter, and one that the counter returned. */
export async function loadDemoOwnPostings(
  deps: Deps,
  input: { employerId: number; loginId: number; staffId: number },
): Promise<void> {
  const establishment = await deps.db
    .selectFrom('establishment')
    .select('id')
    .where('number', '=', CARE_ESTABLISHMENT)
    .executeTakeFirstOrThrow()
  const firm = { ...input, establishmentId: establishment.id }
  const hoursAgo = (hours: number): Deps => ({ ...deps, now: addMinutes(deps.now, -hours * 60) })
  const all = Object.keys(COMMON)
  await written(hoursAgo(5), firm, DRAFT, all.slice(0, 3))
  await sent(hoursAgo(20), firm, await written(hoursAgo(20), firm, WAITING, all))
  const returned = await written(hoursAgo(48), firm, RETURNED, all)
  await sent(hoursAgo(47), firm, returned)
  const staff = await getStaffMember(deps.db, input.staffId)
  await takeSubmission(hoursAgo(30), staff, returned)
  const { version } = await deps.db
    .selectFrom('postingSubmission')
    .select('version')
    .where('publicId', '=', returned)
    .executeTakeFirstOrThrow()
  const remarks = {
    'work.description': '一日のおおまかな流れと、使うソフトの名前も書いてください。',
    'selection.contactPhone': '番号を確かめてください。',
  }
  const remark = 'あと少しで受理できます。指摘の2か所をお直しください。'
  await returnSubmission(hoursAgo(29), staff, { publicId: returned, version, remarks, remark })
}
