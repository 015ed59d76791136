import type { Firm } from './firms.ts'
import type { Random } from './random.ts'
import type { Job } from './trades.ts'

const OPENINGS = [
  'PLACEで、次の仕事を担当していただきます。',
  'PLACEでの仕事です。主に次のことをお願いします。',
  '事業の拡大にともない、PLACEで一緒に働く方を募集します。',
  '退職する職員の後任として、PLACEで次の業務をお任せします。',
  'PLACEの一員として、次の業務に取り組んでいただきます。',
]
const LEARNING = [
  'はじめは先輩がついて、手順をひとつずつ説明します。',
  '入社後１か月は研修期間とし、慣れてから担当を決めます。',
  '経験のある方には、得意な分野からお任せします。',
  '未経験から始めた職員が半数以上います。',
  '手順書と動画があり、いつでも見直すことができます。',
  '資格の取得にかかる費用は会社が負担します。',
  'わからないことは、その場で聞ける雰囲気です。',
]
const PLACES = [
  'チームは20代から60代まで、性別を問わず活躍しています。',
  '子どもの急な発熱など、家庭の事情による休みにも対応しています。',
  '有給休暇は時間単位で取ることができます。',
  '残業はほとんどなく、定時に帰る職員が多い職場です。',
  '制服と安全靴を貸与します。',
  '駐車場は無料です。自転車での通勤もできます。',
  '昼食は１食300円の弁当を注文できます。',
  '髪の色やネイルは、仕事に差し支えない範囲で自由です。',
]
const BULLETS = ['・', '＊', '○', '■', '◆', '①']
const CIRCLED = '①②③④⑤⑥'
const CHANGES = ['会社の定める業務', '変更なし', '関連会社での同様の業務', '本人の希望と適性により、会社の定める業務']

const PLACE_WORDS: Record<Job['hours'], readonly string[]> = {
  day: ['事務所', '本社', '当事業所'],
  shop: ['当店', '店舗', '当社の店舗'],
  shift: ['当施設', '当事業所', '当社の拠点'],
  night: ['担当の現場', '当営業所'],
  early: ['当事業所', '当センター'],
  field: ['市内と近隣の現場', '県内の現場'],
}

/** 仕事内容 as firms write it: what, how one learns it, and at the end where the duties may change (obligatory since 2024). */
export function describeWork(random: Random, job: Job, firm: Firm): string {
  const tasks = random.some(job.tasks, random.between(3, Math.min(5, job.tasks.length)))
  const bullet = random.pick(BULLETS)
  const lines = tasks.map((task, index) => (bullet === '①' ? `${CIRCLED[index]}${task}` : `${bullet}${task}`))
  const opening = random.pick(OPENINGS).replace('PLACE', random.pick(PLACE_WORDS[job.hours]))
  const about = random.chance(0.35) ? [`当社は${firm.business}を行っています。`] : []
  const end = [...random.some(LEARNING, random.between(0, 2)), ...random.some(PLACES, random.between(0, 2))]
  return [...about, opening, ...lines, ...end, `変更範囲：${random.pick(CHANGES)}`].join('\n')
}

const FEATURES = [
  '創業以来、地域のお客様に支えられてきました。職員の平均勤続年数は長く、落ち着いた職場です。',
  '少人数の会社ですので、意見が通りやすく、改善の提案を歓迎しています。',
  '働きやすさを大切にし、職員の声から休憩室を改装しました。',
  '若い職員が多く、互いに教え合いながら成長しています。',
  '新しい設備への入れ替えを進め、体への負担を減らしています。',
  '地元の学校や自治会と協力し、清掃や祭りにも参加しています。',
]
const REMARKS = [
  '応募の前の職場見学を歓迎します。',
  '面接の際は、動きやすい服装でお越しください。',
  '勤務の開始日は相談に応じます。',
  '６０歳以上の方の応募も歓迎します。',
  'トライアル期間中も賃金は変わりません。',
  '履歴書は手書きでもパソコンでもかまいません。',
  '就業時間は家庭の事情により相談に応じます。',
  '※オンラインでの面接もできます。',
]
const MESSAGES = [
  '働く人の笑顔が、いちばんの自慢です。まずは見学にお越しください。',
  '長く続けられる仕事をお探しの方、お待ちしています。',
  '経験より、ていねいに取り組む気持ちを大切にしています。',
  '一緒に地域の暮らしを支えませんか。',
]
const WELFARE = [
  '退職金制度、健康診断、慶弔見舞金',
  '資格取得の補助、制服の貸与、忘年会',
  '社員割引、リフレッシュ休暇、インフルエンザ予防接種の補助',
  '保養施設の利用、誕生日休暇',
]

export const describeFirm = (random: Random) => random.pick(FEATURES)
export const remarksText = (random: Random) => random.some(REMARKS, random.between(1, 3)).join('\n')
export const messageText = (random: Random) => random.pick(MESSAGES)
export const welfareText = (random: Random) => random.pick(WELFARE)
