import { area, group, text, yesNo } from './editorField.ts'

/** 7 求人PR */
export const PROMOTION_GROUPS = [
  group('求人に関する特記事項', [area('notes.remarks', '求人に関する特記事項', { limit: 600 })]),
  group('求人・事業所PR情報', [
    area('promotion.message', '事業所からのメッセージ', { limit: 600 }),
    area('promotion.welfare', '福利厚生の内容', { limit: 300 }),
    area('promotion.training', '研修制度', { limit: 300 }),
    area('promotion.balanceSupport', '両立支援の内容', { limit: 300 }),
    text('promotion.branches', '支店・営業所・工場等'),
    text('promotion.customers', '主要取引先'),
    text('promotion.affiliates', '関連会社'),
    text('promotion.sales1', '年商1'),
    text('promotion.sales2', '年商2'),
    text('promotion.sales3', '年商3'),
    yesNo('promotion.jobBasedPay', '職務給制度'),
    text('promotion.jobBasedPayNote', '職務給制度の内容'),
    yesNo('promotion.returnScheme', '復職制度'),
    text('promotion.returnSchemeNote', '復職制度の内容'),
    area('promotion.establishmentNote', '事業所に関する特記事項', { limit: 300 }),
  ]),
  group('障害のある方への配慮', [
    yesNo('accessibility.jobCoach', '企業在籍型ジョブコーチ'),
    yesNo('accessibility.elevator', 'エレベーター'),
    yesNo('accessibility.braille', '点字設備'),
    text('accessibility.handrails', '階段の手すり', { example: '両側' }),
    text('accessibility.wheelchair', '建物内の車いす移動', { example: '可' }),
    yesNo('accessibility.restRoom', '休憩室'),
    yesNo('accessibility.accessibleToilet', 'バリアフリー対応トイレ'),
    area('accessibility.other', '配慮に関するその他', { limit: 200 }),
  ]),
]
