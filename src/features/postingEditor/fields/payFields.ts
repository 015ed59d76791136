import type { EditorField } from './editorField.ts'
import { area, decimal, group, number, radio, text, yesNo } from './editorField.ts'

const allowance = (index: 1 | 2 | 3 | 4): EditorField[] => [
  text(`pay.allowance${index}Name`, `手当${index}の名称`),
  number(`pay.allowance${index}Lowest`, `手当${index}の下限`, { unit: '円' }),
  number(`pay.allowance${index}Highest`, `手当${index}の上限`, { unit: '円' }),
]

/** 4 賃金・手当. ａ＋ｂ（＋ｃ） is worked out and not typed. */
export const PAY_GROUPS = [
  group('賃金', [
    radio('pay.form', '賃金形態', ['月給', '日給', '時給', '年俸制', 'その他'], { required: true }),
    number('pay.formLowest', '賃金形態の金額の下限', {
      unit: '円',
      hint: '日給・年俸制のときに、その額を入力してください。',
    }),
    number('pay.formHighest', '賃金形態の金額の上限', { unit: '円' }),
    number('pay.baseLowest', '基本給（ａ）の下限', {
      required: true,
      unit: '円',
      hint: 'フルタイムは月額（日給・年俸制は月額に換算した額）、パートは時間額です。',
    }),
    number('pay.baseHighest', '基本給（ａ）の上限', { required: true, unit: '円' }),
    decimal('pay.monthlyWorkDays', '月平均労働日数', { unit: '日', hint: '年間の労働日数を12で割った日数です。' }),
  ]),
  group('定額的に支払われる手当（ｂ）', [...allowance(1), ...allowance(2), ...allowance(3), ...allowance(4)]),
  group('固定残業代（ｃ）', [
    yesNo('pay.fixedOvertime', '固定残業代', { required: true }),
    number('pay.fixedOvertimeLowest', '固定残業代の下限', { unit: '円' }),
    number('pay.fixedOvertimeHighest', '固定残業代の上限', { unit: '円' }),
    area('pay.fixedOvertimeNote', '固定残業代の特記事項', {
      limit: 200,
      hint: '何時間分か、超えた分を追加で支払うことを書いてください。',
    }),
  ]),
  group('その他の手当', [
    area('pay.otherAllowances', 'その他の手当等付記事項（ｄ）', { limit: 300 }),
    radio('pay.commutingAllowance', '通勤手当', ['実費支給（上限あり）', '実費支給（上限なし）', '一定額', 'なし'], {
      required: true,
    }),
    radio('pay.commutingAllowancePeriod', '通勤手当の単位', ['月額', '日額']),
    number('pay.commutingAllowanceAmount', '通勤手当の金額', { unit: '円' }),
  ]),
  group('支払い', [
    text('pay.closingDay', '賃金締切日', { required: true, example: '毎月末日' }),
    radio('pay.paymentMonth', '賃金支払月', ['当月', '翌月'], { required: true }),
    text('pay.paymentDay', '賃金支払日', { required: true, example: '25日' }),
  ]),
  group('昇給と賞与', [
    yesNo('pay.raise', '昇給制度', { required: true }),
    yesNo('pay.raiseRecord', '昇給の前年度実績'),
    text('pay.raiseAmount', '昇給の金額・率', { example: '1月あたり2,000円～5,000円（前年度実績）' }),
    yesNo('pay.bonus', '賞与制度', { required: true }),
    yesNo('pay.bonusLastYear', '賞与の前年度実績'),
    number('pay.bonusTimes', '賞与の回数', { unit: '回' }),
    text('pay.bonusAmount', '賞与月数・金額', { example: '計2.00ヶ月分（前年度実績）' }),
  ]),
]
