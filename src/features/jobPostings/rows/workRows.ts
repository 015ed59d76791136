import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import { can, labelled, row, type SheetRow } from './rowTexts.ts'

export function headRows({ head }: JobPostingSheet): SheetRow[] {
  return [
    row('求人番号', head.number),
    row('受付年月日', head.acceptedOn),
    row('紹介期限日', head.applicationDeadline),
    row('受理安定所', head.acceptingOffice),
    row('求人区分', [head.form, head.kind === '一般' ? undefined : head.kind].filter(Boolean).join('　')),
    row('オンライン自主応募の受付', can(head.directApplication)),
    row('産業分類', head.industry),
    row('トライアル雇用併用の希望', head.trialEmployment),
  ]
}

export function establishmentRows({ establishment }: JobPostingSheet): SheetRow[] {
  return [
    row('事業所番号', establishment.number),
    row('事業所名', establishment.kana, establishment.name),
    row('所在地', establishment.postalCode && `〒${establishment.postalCode}`, establishment.address),
    row('ホームページ', establishment.homePage),
  ]
}

function workPlaceRows({ work }: JobPostingSheet): SheetRow[] {
  return [
    row(
      '就業場所',
      work.placePostalCode && `〒${work.placePostalCode}`,
      work.placeAddress,
      work.placeAddress2,
      work.placeAddress3,
      work.placeNote,
    ),
    row(
      '最寄り駅',
      work.station,
      work.stationMinutes === undefined ? undefined : `駅から${work.stationTransport ?? ''}${work.stationMinutes}分`,
    ),
    row('受動喫煙対策', work.smokingMeasures, work.smokingNote),
    row('在宅勤務', work.telework),
    row('マイカー通勤', can(work.carCommuting), labelled('駐車場', work.parking)),
    row('転勤の可能性', work.transfer, work.transferArea),
  ]
}

function licenceText({ work }: JobPostingSheet): (string | undefined)[] {
  const licences = [
    [work.licence1, work.licence1Need],
    [work.licence2, work.licence2Need],
    [work.licence3, work.licence3Need],
  ]
  return [
    work.carLicence && `普通自動車運転免許：${work.carLicence}${work.carLicenceAutomatic ? '（ＡＴ限定可）' : ''}`,
    ...licences.map(([name, need]) => name && `${name}${need ? `：${need}` : ''}`),
    work.licenceNeed,
  ]
}

export function workRows(sheet: JobPostingSheet): SheetRow[] {
  const { work } = sheet
  const ages = [
    work.ageLowest === undefined ? '' : `${work.ageLowest}歳以上`,
    work.ageHighest === undefined ? '' : `${work.ageHighest}歳以下`,
  ].join('～')
  return [
    row('職種', work.occupationTitle),
    row('仕事内容', work.description),
    row(
      '雇用形態',
      work.employmentType,
      labelled('正社員以外の名称', work.nonRegularName),
      labelled('正社員登用', work.regularPromotion),
      work.regularPromotionRecord,
    ),
    row('派遣・請負等', work.dispatch, labelled('許可番号', work.dispatchLicence)),
    row(
      '雇用期間',
      work.termKind,
      work.termLength,
      work.termFrom,
      work.termUntil,
      labelled('契約更新の可能性', work.renewal),
      work.renewalCondition,
    ),
    ...workPlaceRows(sheet),
    row(
      '年齢',
      work.ageLimit === false ? '不問' : work.ageLimit === undefined && ages === '～' ? undefined : `制限あり　${ages}`,
      work.ageGround,
      work.ageReason,
    ),
    row('学歴', work.education, work.educationDetail),
    row('必要な経験等', work.experience, work.experienceDetail),
    row('必要なＰＣスキル', work.computerSkill),
    row('必要な免許・資格', ...licenceText(sheet)),
    row(
      '試用期間',
      work.trialPeriod,
      work.trialPeriodLength,
      labelled('労働条件', work.trialPeriodCondition),
      work.trialPeriodDetail,
    ),
  ]
}
