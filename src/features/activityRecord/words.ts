import type { ActivityKind } from './rules.ts'

export const words = {
  home: 'ホーム',
  activity: '求職活動状況',
  title: '求職活動の記録',
  lead: 'このサービスと窓口で実際に行われた活動の一覧です。雇用保険の手続きなどで、求職活動を説明するときにお使いください。認定に使えるかどうかは、ハローワークが判断します。',
  period: '記録の期間',
  periods: { 1: '直近1か月', 3: '直近3か月', 12: '直近1年' },
  asOf: (from: string, to: string) => `${from}から${to}まで`,
  name: '氏名',
  number: '求職番号',
  madeOn: '作成日',
  columns: { day: '年月日', kind: '活動', withWhom: '事業所・安定所', about: '内容', outcome: '結果' },
  kinds: {
    application: 'オンライン自主応募',
    referral: 'ハローワーク紹介による応募',
    interview: '面接',
    consultation: '職業相談',
  } satisfies Record<ActivityKind, string>,
  ways: { visit: '窓口での相談', phone: '電話での相談', online: 'オンラインでの相談' },
  interviewPlanned: '面接の日時を決めて、その日時を過ぎたもの',
  posting: (title: string, number: string) => `${title}（求人番号 ${number}）`,
  office: 'ハローワーク',
  empty: 'この期間の記録はありません',
  emptyText: '求人に応募したり、窓口で相談したりすると、ここに記録されます。',
  pdf: 'PDFで保存',
  csv: 'CSVで保存',
  print: '印刷するときは、ブラウザーの印刷を使ってください。',
  printInstead: 'PDFの代わりに、この画面を印刷してください',
  printBecause: (missing: string[]) =>
    missing.length > 0
      ? `PDFの文字にない文字（${missing.join('、')}）があるため、画面でお渡しします。`
      : 'この環境ではPDFを作れないため、画面でお渡しします。',
  none: 'なし',
}
