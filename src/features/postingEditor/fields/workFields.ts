import { EMPLOYMENT_TYPES } from '../../jobPostings/index.ts'
import { area, canNot, day, group, number, radio, select, text, yesNo } from './editorField.ts'

/** 年齢制限の例外事由：労働施策総合推進法施行規則 第1条の3第1項. The words are those of the 求人票; the number names the item. */
export const AGE_GROUNDS = {
  retirement: '定年を上限（1号）',
  law: '法令の規定により年齢制限がある（2号）',
  career: '長期勤続によるキャリア形成（3号のイ）',
  succession: '技能・ノウハウの継承（3号のロ）',
  art: '芸術・芸能における表現の真実性（3号のハ）',
  elderly: '60歳以上の方、または特定の年齢層の雇用を進める施策（3号のニ）',
} as const

const NEEDS = ['必須', 'あれば尚可', 'いずれか必須'] as const

const licence = (index: 1 | 2 | 3) => [
  text(`work.licence${index}`, `免許・資格${index}`),
  select(`work.licence${index}Need`, `免許・資格${index}の必要度`, NEEDS),
]

/** 3 仕事内容 */
export const WORK_GROUPS = [
  group('仕事', [
    text('work.occupationTitle', '職種', { required: true, limit: 40, example: '介護福祉士' }),
    area('work.description', '仕事内容', { required: true, limit: 900 }),
  ]),
  group('雇用', [
    radio('work.employmentType', '雇用形態', Object.values(EMPLOYMENT_TYPES), {
      required: true,
      hint: 'はじめの4つはフルタイム、あとの3つはパートの雇用形態です。',
    }),
    text('work.nonRegularName', '正社員以外の名称', { example: '契約社員' }),
    yesNo('work.regularPromotion', '正社員登用の有無'),
    text('work.regularPromotionRecord', '正社員登用の実績', { example: '過去3年間で2名' }),
    radio('work.dispatch', '派遣・請負等', ['派遣・請負ではない', '労働者派遣', '請負'], { required: true }),
    text('work.dispatchLicence', '派遣の許可番号', { example: '派13-000000' }),
    radio(
      'work.termKind',
      '雇用期間',
      ['雇用期間の定めなし', '雇用期間の定めあり（4ヶ月以上）', '雇用期間の定めあり（4ヶ月未満）', '日雇（日々雇用）'],
      { required: true },
    ),
    text('work.termLength', '雇用期間の長さ', { example: '1年' }),
    day('work.termFrom', '雇用期間の開始日'),
    day('work.termUntil', '雇用期間の終了日'),
    radio('work.renewal', '契約更新の可能性', ['なし', 'あり（原則更新）', 'あり（条件付きで更新あり）']),
    text('work.renewalCondition', '契約更新の条件'),
    yesNo('work.trialPeriod', '試用期間', { required: true }),
    text('work.trialPeriodLength', '試用期間の長さ', { example: '3ヶ月' }),
    radio('work.trialPeriodCondition', '試用期間中の労働条件', ['同条件', '異なる']),
    text('work.trialPeriodDetail', '試用期間中の労働条件の内容'),
  ]),
  group('就業場所', [
    text('work.placePostalCode', '就業場所の郵便番号', { example: '102-0072' }),
    text('work.placeAddress', '就業場所', { required: true, hint: '都道府県から入力してください。' }),
    text('work.placeAddress2', '就業場所2'),
    text('work.placeAddress3', '就業場所3'),
    text('work.station', '最寄り駅', { example: '飯田橋駅' }),
    select('work.stationTransport', '駅からの交通手段', ['徒歩', '車', 'バス']),
    number('work.stationMinutes', '駅からの所要時間', { unit: '分' }),
    radio(
      'work.smokingMeasures',
      '受動喫煙対策',
      ['あり（屋内禁煙）', 'あり（喫煙室設置）', 'その他', 'なし（喫煙可）'],
      {
        required: true,
      },
    ),
    text('work.smokingNote', '受動喫煙対策の特記事項'),
    radio('work.telework', '在宅勤務', ['なし', 'あり']),
    canNot('work.carCommuting', 'マイカー通勤', { required: true }),
    text('work.parking', '駐車場の有無', { example: 'あり（無料）' }),
    yesNo('work.transfer', '転勤の可能性', { required: true }),
    text('work.transferArea', '転勤の範囲'),
    area('work.placeNote', '就業場所の特記事項', { limit: 200 }),
  ]),
  group('応募の条件', [
    yesNo('work.ageLimit', '年齢制限', {
      required: true,
      hint: '年齢の制限は、法令で認められた例外事由のときだけ付けられます。',
    }),
    number('work.ageLowest', '年齢の下限', { unit: '歳以上' }),
    number('work.ageHighest', '年齢の上限', { unit: '歳以下' }),
    select('work.ageGround', '年齢制限の該当事由', Object.values(AGE_GROUNDS)),
    area('work.ageReason', '年齢制限の理由', { limit: 120 }),
    radio('work.education', '学歴', ['不問', '高校以上', '専修学校以上', '短大以上', '大学以上'], { required: true }),
    text('work.educationDetail', '学歴の専攻'),
    radio('work.experience', '必要な経験等', ['不問', 'あれば尚可', '必須'], { required: true }),
    area('work.experienceDetail', '必要な経験等の詳細', { limit: 200 }),
    area('work.computerSkill', '必要なPCスキル', { limit: 120 }),
    radio('work.carLicence', '普通自動車運転免許', ['不問', 'あれば尚可', '必須'], { required: true }),
    canNot('work.carLicenceAutomatic', '普通自動車運転免許のAT限定'),
    radio('work.licenceNeed', '必要な免許・資格', ['不問', 'あれば尚可', '必須'], { required: true }),
    ...licence(1),
    ...licence(2),
    ...licence(3),
  ]),
]
