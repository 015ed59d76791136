import type { DayString } from '../../../basics/japaneseDay.ts'
import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'

interface Days {
  asOf: DayString
  yesterday: DayString
  tomorrow: DayString
}

type HardCase = (sheet: JobPostingSheet, days: Days) => void

const endOn =
  (day: DayString): HardCase =>
  (sheet) => {
    sheet.head.applicationDeadline = day
    // A deadline never lies after the end of validity, nor before the day of acceptance.
    if (sheet.head.validUntil! < day) sheet.head.validUntil = day
    if (sheet.head.acceptedOn! > day) sheet.head.acceptedOn = day
  }

function workAbroad({ work, head }: JobPostingSheet) {
  work.placeAddress = '海外　ベトナム（ホーチミン市）の現地法人'
  work.occupationTitle = '生産管理の指導員（海外勤務）'
  work.transfer = true
  work.station = undefined
  work.stationMinutes = undefined
  work.carCommuting = false
  head.trialEmployment = false
}

function threePlaces({ work }: JobPostingSheet) {
  work.placeAddress2 = '東京都千代田区飯田橋見本１－１'
  work.placeAddress3 = '神奈川県横浜市中区見本町２－２'
  work.placeNote = '就業場所は希望を聞いたうえで、３か所のいずれかになります。'
}

function mixedWidths({ establishment, work }: JobPostingSheet) {
  establishment.name = `㈱髙﨑ﾃｸﾉ・Ｗｅｂ〜ﾗﾎﾞ${establishment.number!.slice(-3)}`
  establishment.kana = 'ﾀｶｻｷﾃｸﾉｳｪﾌﾞﾗﾎﾞ'
  work.occupationTitle = 'ＷＥＢﾃﾞｻﾞｲﾅｰ／Ｗｅｂデザイナー（Ａ～Ｃ棟）'
  work.description = `①ﾎｰﾑﾍﾟｰｼﾞの更新　②ＨＴＭＬ/CSSの修正\n③お客様との打合せ〔週１～２回〕\n※ﾊﾟｿｺﾝは貸与、10:00〜16:00はｺｱﾀｲﾑ\n${work.description}`
}

function fixedOvertime({ pay }: JobPostingSheet) {
  if (pay.form === '時給' || pay.fixedOvertime) return
  pay.fixedOvertime = true
  pay.fixedOvertimeLowest = 41_667
  pay.fixedOvertimeHighest = 58_334
  pay.totalLowest = pay.totalLowest! + 41_667
  pay.totalHighest = pay.totalHighest! + 58_334
  pay.fixedOvertimeNote =
    '時間外手当は、時間外労働の有無にかかわらず固定残業代として支給し、３０時間を超える時間外労働分は法定どおり追加で支給。'
}

function youngOnly({ work }: JobPostingSheet) {
  work.ageLimit = true
  work.ageLowest = 18
  work.ageHighest = 34
  work.ageGround = '例外事由３号のイ'
  work.ageReason = '長期勤続によるキャリア形成を図るため、若年者等を期間の定めのない労働契約の対象として募集するため'
  work.employmentType = '正社員'
}

function roundTheClock({ hours }: JobPostingSheet) {
  hours.system = '交替制（シフト制）'
  Object.assign(hours, { start1: 420, end1: 960, start2: 960, end2: 60, start3: 0, end3: 480 })
  hours.note = '（１）日勤（２）準夜（３）深夜の３交替。又は、７時００分～２３時００分の間の８時間以上（休憩を含む）'
}

function longTexts({ work, notes }: JobPostingSheet) {
  work.description = Array.from({ length: 8 }, () => work.description)
    .join('\n')
    .slice(0, 1_500)
  notes.remarks =
    '＜応募の前にご確認ください＞\n"引用符"や,カンマ、\tタブ、<b>山括弧</b>、=式 のような文字も、書かれたとおりに表示されます。'
}

function poorInWords(sheet: JobPostingSheet) {
  sheet.work.description = '仕事の内容は面接時に説明します。'
  sheet.promotion = {}
  sheet.company.feature = undefined
  sheet.selection.remarks = undefined
}

/** The cases of domain 14 that a generated world must hold, in turn. */
const HARD_CASES: readonly ((days: Days) => HardCase)[] = [
  ({ asOf }) => endOn(asOf),
  ({ yesterday }) => endOn(yesterday),
  ({ tomorrow }) => endOn(tomorrow),
  () => workAbroad,
  () => threePlaces,
  () => mixedWidths,
  () => fixedOvertime,
  () => youngOnly,
  () => roundTheClock,
  () => longTexts,
  () => poorInWords,
]

const EVERY = 40

/** Makes every fortieth posting a hard one, each kind in turn. */
export function applyHardCase(sheet: JobPostingSheet, index: number, days: Days): void {
  if (index % EVERY !== EVERY - 1) return
  const turn = Math.floor(index / EVERY) % HARD_CASES.length
  HARD_CASES[turn]!(days)(sheet, days)
}
