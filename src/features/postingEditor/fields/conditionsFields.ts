import { checks, group, number, radio, text, yesNo } from './editorField.ts'

/** 6 保険・年金・定年等 */
export const CONDITIONS_GROUPS = [
  group('保険・年金', [
    checks('conditions.insurance', '加入保険等', ['雇用', '労災', '健康', '厚生', '公務災害補償', '財形'], {
      required: true,
    }),
    radio('conditions.corporatePension', '企業年金', ['なし', '厚生年金基金', '確定拠出年金', '確定給付年金']),
    radio('conditions.retirementMutualAid', '退職金共済', ['未加入', '加入']),
    yesNo('conditions.retirementScheme', '退職金制度'),
    text('conditions.retirementSchemeYears', '退職金制度の勤続年数', { example: '勤続3年以上' }),
  ]),
  group('定年', [
    yesNo('conditions.retirement', '定年制', { required: true }),
    number('conditions.retirementAge', '定年年齢', { unit: '歳' }),
    yesNo('conditions.reemployment', '再雇用制度'),
    text('conditions.reemploymentUntil', '再雇用制度の上限', { example: '65歳まで' }),
    yesNo('conditions.workExtension', '勤務延長'),
    text('conditions.workExtensionUntil', '勤務延長の上限'),
  ]),
  group('住まいと託児', [
    yesNo('conditions.housingSingle', '入居可能住宅（単身用）'),
    yesNo('conditions.housingFamily', '入居可能住宅（世帯用）'),
    text('conditions.housingNote', '入居可能住宅の特記事項'),
    yesNo('conditions.childcare', '利用可能託児施設'),
    text('conditions.childcareNote', '利用可能託児施設の特記事項'),
  ]),
]
