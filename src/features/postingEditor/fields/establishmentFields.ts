import { area, group, number, text, yesNo } from './editorField.ts'

/** 2 事業所情報: beside what the counter has confirmed (事業所番号, 事業所名, 所在地), which this screen shows and does not change. */
export const ESTABLISHMENT_GROUPS = [
  group('会社の情報', [
    area('company.business', '事業内容', { required: true, limit: 200 }),
    area('company.feature', '会社の特長', { limit: 200 }),
    text('company.foundedIn', '設立年', { example: '平成10年' }),
    text('company.capital', '資本金', { example: '1,000万円' }),
    yesNo('company.union', '労働組合'),
    text('company.representativeRole', '役職'),
    text('company.representative', '代表者名'),
    text('company.corporateNumber', '法人番号', { hint: '13桁の数字です。個人事業主の方は空欄にしてください。' }),
    text('establishment.homePage', 'ホームページ', { example: 'https://example.co.jp/' }),
  ]),
  group('従業員数', [
    number('company.employeesTotal', '企業全体', { required: true, unit: '人' }),
    number('company.employeesHere', '就業場所の従業員数', { required: true, unit: '人' }),
    number('company.employeesWomen', 'うち女性', { unit: '人' }),
    number('company.employeesPartTime', 'うちパート', { unit: '人' }),
  ]),
  group('規則と実績', [
    yesNo('company.rulesFullTime', '就業規則（フルタイム）'),
    yesNo('company.rulesPartTime', '就業規則（パート）'),
    yesNo('company.childcareLeave', '育児休業取得実績'),
    yesNo('company.familyCareLeave', '介護休業取得実績'),
    yesNo('company.nursingLeave', '看護休暇取得実績'),
    yesNo('company.foreignEmployment', '外国人雇用実績'),
    yesNo('company.uijTurn', 'UIJターン歓迎'),
  ]),
]
