import type { FormState } from '../../basics/formState.ts'

export const LONG_TEXT =
  'とても長い名前でも途中で切れずに折り返して読めることを確かめるための文です。ユニバーサルデザイン推進事業協同組合連合会中央支部'

export const LONG_WORD = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'

export const prefectures = [
  { value: '13', label: '東京都' },
  { value: '14', label: '神奈川県' },
  { value: '27', label: '大阪府' },
]

export const workStyles = [
  { value: 'full', label: 'フルタイム' },
  { value: 'part', label: 'パート', hint: '一般の労働者より短い時間で働く仕事です。' },
  { value: 'season', label: '季節', disabled: true },
]

export const wishes = [
  { value: 'inexperienced', label: '経験不問', count: '871' },
  { value: 'station', label: '駅近（徒歩10分以内）', count: '540' },
  { value: 'car', label: 'マイカー通勤可', count: '77' },
  { value: 'transfer', label: '転勤なし', count: '1,204' },
]

/** The same fields in the four states in which a form can be shown. */
export const forms: { id: string; title: string; form: FormState }[] = [
  { id: 'empty', title: '空の状態', form: { values: {}, errors: {} } },
  {
    id: 'filled',
    title: '入力済み',
    form: {
      values: {
        filledName: '窓口 花子',
        filledWage: '205000',
        filledReason: '介護の仕事を長く続けたいと考え、応募しました。',
        filledPlace: '13',
        filledStyle: 'full',
        filledWish: ['station', 'transfer'],
        filledBirthYear: '1990',
        filledBirthMonth: '4',
        filledBirthDay: '1',
        filledAgree: 'yes',
      },
      errors: {},
    },
  },
  {
    id: 'wrong',
    title: 'エラー',
    form: {
      values: { wrongName: LONG_WORD, wrongBirthYear: '3000', wrongBirthMonth: '13', wrongBirthDay: '1' },
      errors: {
        wrongName: '氏名を入力してください。',
        wrongPassword: 'パスワードを入力してください。',
        wrongWage: '賃金は半角の数字で入力してください（例：205000）。',
        wrongReason: '志望動機を入力してください。',
        wrongPlace: '都道府県を選んでください。',
        wrongStyle: '働き方を1つ選んでください。',
        wrongWish: 'こだわり条件を1つ以上選んでください。',
        wrongBirth: '生年月日に未来の日付は入力できません。',
        wrongAgree: '利用規約に同意してください。',
      },
    },
  },
  {
    id: 'warned',
    title: '注意',
    form: {
      values: { warnedName: '窓口 花子', warnedWage: '9800000' },
      errors: {},
      warnings: { warnedWage: '賃金がほかの求人に比べてとても高くなっています。' },
    },
  },
]
