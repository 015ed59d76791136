import { DISCLOSURE_LEVELS, FORMS, INDUSTRIES, KINDS } from '../../jobPostings/index.ts'
import { canNot, day, group, radio, select, yesNo } from './editorField.ts'

/** 1 求人区分等 */
export const KIND_GROUPS = [
  group('求人の種類', [
    radio('head.form', '求人区分', Object.values(FORMS), { required: true }),
    radio('head.kind', '対象', Object.values(KINDS), { required: true }),
    select(
      'head.industryCode',
      '産業分類',
      INDUSTRIES.map(({ code, name }) => [code, name] as const),
      { required: true },
    ),
    yesNo('head.trialEmployment', 'トライアル雇用併用の希望'),
  ]),
  group('公開と応募', [
    radio('head.disclosure', '公開範囲', Object.entries(DISCLOSURE_LEVELS), { required: true }),
    canNot('head.directApplication', 'オンライン自主応募の受付', {
      required: true,
      hint: '「可」にできるのは、公開範囲が1か2のときです。',
    }),
    day('head.applicationDeadline', '応募期限日', {
      hint: '空欄のときは、受理された月の翌々月の末日になります。それより早い日にできます。',
    }),
  ]),
]
