import { normaliseForSearch } from '../../../basics/searchText.ts'
import { findOccupationMajor, OCCUPATION_MAJORS } from './occupationGroups.ts'

export interface OccupationDetail {
  /** Group and two digits: `0501`. */
  code: string
  groupCode: string
  name: string
  /** 大分類 in which such postings usually stand. */
  majorCode: string
  /** Words of a posting's title by which it is recognised, the telling ones first. */
  titleWords: readonly string[]
  /** The same words as they are written, not normalised. */
  writtenWords: readonly string[]
}

/** Group → lines of `name : 大分類 : title words`. Our own list of common wishes; the official one is not public as data. */
const LINES: Record<string, string> = {
  '01': `一般事務:06:一般事務|事務員|事務補助|庶務
経理・会計事務:06:経理|会計事務|簿記
総務・人事事務:06:総務|人事|労務
営業事務:06:営業事務|受発注
医療事務・介護事務:06:医療事務|介護事務|調剤事務|医師事務
受付・秘書:06:受付|秘書
電話応対・コールセンター:06:コールセンター|テレフォン|電話応対|オペレーター（電話）
データ入力:06:データ入力|入力事務
貿易・物流事務:06:貿易事務|物流事務|配車事務|生産管理事務
管理職:01:管理職|支店長|工場長|施設長|事務長`,
  '02': `法人営業:07:法人営業|ルート営業|営業職|営業員|企画営業
個人営業:07:個人営業|住宅営業|反響営業
不動産・保険の営業:07:不動産営業|保険営業|不動産|保険
医薬品・医療機器の営業:07:医薬情報|医療機器営業|ＭＲ
技術営業:07:技術営業|セールスエンジニア
自動車の営業:07:自動車営業|カーライフアドバイザー`,
  '03': `スーパー・食品販売:07:スーパー|食品販売|惣菜|鮮魚|精肉|青果
コンビニエンスストア:07:コンビニ
衣料品販売:07:衣料|アパレル|ファッション
薬・化粧品販売:07:ドラッグストア|登録販売者|化粧品
店長・店舗運営:07:店長|店舗運営|店舗管理
ガソリンスタンド:07:サービスステーション|ガソリン
携帯電話・家電販売:07:携帯電話|家電
レジ係:07:レジ
その他の販売:07:販売員|販売スタッフ|販売|ショップ`,
  '04': `ホール・接客:09:ホール|接客|ウエイトレス|フロアスタッフ
調理:09:調理員|調理師|調理|コック|板前|厨房
調理補助・洗い場:09:調理補助|洗い場
ホテル・旅館:09:ホテル|旅館|フロント|仲居
理容師・美容師:09:美容師|理容師|アイリスト
エステ・リラクゼーション:09:エステ|リラクゼーション|ネイリスト
クリーニング:09:クリーニング
マンション管理・家事代行:09:家事代行|マンション管理|寮管理
冠婚葬祭:09:葬祭|ブライダル
レジャー施設:09:レジャー|遊技場|ゴルフ場|添乗員`,
  '05': `介護職員（施設）:08:介護福祉士|介護職|介護員|介護スタッフ|ケアワーカー|ケアスタッフ
訪問介護:08:訪問介護|ホームヘルパー|ヘルパー
ケアマネジャー:08:介護支援専門員|ケアマネ
生活相談員:08:生活相談員|相談員|ソーシャルワーカー
サービス提供責任者:08:サービス提供責任者
障害者支援:08:生活支援員|職業指導員|世話人|就労支援|障害者支援
送迎・介護助手:08:介護助手|送迎`,
  '06': `保育士:05:保育士|保育教諭|保育補助|保育
幼稚園教諭:05:幼稚園教諭
児童指導員・学童:05:児童指導員|放課後|学童|児童発達
塾講師・家庭教師:05:講師|塾
学校教員・支援員:05:教員|学習支援員|特別支援
スポーツ指導:05:インストラクター|スポーツ指導`,
  '07': `看護師・准看護師:04:看護師|准看護師|正看護師|看護職
看護助手:04:看護助手|看護補助
薬剤師:04:薬剤師
理学療法士・作業療法士:04:理学療法士|作業療法士|言語聴覚士|機能訓練
歯科衛生士・歯科助手:04:歯科衛生士|歯科助手|歯科技工士
管理栄養士・栄養士:04:管理栄養士|栄養士
柔道整復・鍼灸:04:柔道整復師|鍼灸|マッサージ師
臨床検査・放射線:04:臨床検査技師|診療放射線技師|臨床工学技士
保健師・助産師:04:保健師|助産師`,
  '08': `食料品製造:12:食品製造|食料品|製パン|菓子製造|惣菜製造|豆腐|味噌
機械組立:12:組立|アセンブリ
金属加工・溶接:12:溶接|金属加工|プレス|旋盤|マシニング|ＮＣ|板金
自動車整備:12:自動車整備|整備士|整備員
検査・品質管理:12:検査|品質管理|検品（製造）
印刷・製本:12:印刷|製本
縫製・裁断:12:縫製|裁断|ミシン
木工・家具製造:12:木工|家具製造
化学・樹脂製造:12:樹脂|成形|化学製品|ゴム製造
機械保全・修理:12:保全|機械修理|メンテナンス
塗装・メッキ:12:塗装|メッキ
製造スタッフ:12:製造|工員|加工`,
  '09': `システムエンジニア・プログラマー:02:システムエンジニア|プログラマー|ＳＥ|ソフトウェア|インフラエンジニア|Ｗｅｂ
機械・電気の設計開発:02:機械設計|電気設計|回路設計|ＣＡＤ|設計
建築・土木の設計監理:02:建築設計|施工管理|現場監督|土木設計|積算
測量・調査:02:測量
研究開発:02:研究|分析
デザイナー・編集:03:デザイナー|編集|ＤＴＰ|イラスト
法務・経営の専門職:03:社会保険労務士|税理士|司法書士|行政書士|弁理士
図書館・学芸:03:司書|学芸員`,
  '10': `大工・建築作業:14:大工|建築作業|内装|型枠|鉄筋|とび
土木作業:14:土木作業|土木|舗装
電気工事:14:電気工事|電工|通信工事
配管・空調工事:14:配管|空調|水道工事|設備工事
解体・足場:14:解体|足場
屋根・防水・左官:14:屋根|防水|左官|タイル`,
  '11': `施設警備:10:施設警備|警備員|警備|守衛
交通誘導警備:10:交通誘導
ビル設備管理:13:設備管理|ビル管理|ボイラー
クレーン・建設機械運転:13:クレーン|重機|建設機械|オペレーター
プール・駐車場監視:10:監視員|駐車場`,
  '12': `トラック運転:13:大型トラック|トラック|ドライバー|運転手|４ｔ|２ｔ
配達・宅配:15:配達|宅配|集配|ルート配送|配送
タクシー・ハイヤー:13:タクシー|ハイヤー
バス運転:13:バス
フォークリフト:13:フォークリフト`,
  '13': `ビル・施設清掃:15:清掃|ハウスクリーニング|客室整備|ベッドメイク
倉庫作業・仕分け:15:倉庫|仕分|ピッキング|入出庫
包装・梱包:15:包装|梱包|箱詰
軽作業:15:軽作業|シール貼り|検品
廃棄物処理・リサイクル:15:廃棄物|リサイクル|ごみ収集
構内運搬・引越:15:引越|運搬`,
  '14': `農業・園芸:11:農作業|農業|栽培|収穫|園芸|選果
畜産・酪農:11:酪農|畜産|養豚|養鶏|牧場
造園:11:造園|植木
林業:11:林業|伐採|森林
漁業・水産養殖:11:漁業|養殖|漁船`,
}

export const OCCUPATION_DETAILS: readonly OccupationDetail[] = Object.entries(LINES).flatMap(([groupCode, lines]) =>
  lines.split('\n').map((line, index) => {
    const [name, majorCode, titleWords] = line.split(':') as [string, string, string]
    return {
      code: groupCode + String(index + 1).padStart(2, '0'),
      groupCode,
      name,
      majorCode,
      titleWords: titleWords.split('|').map(normaliseForSearch),
      writtenWords: titleWords.split('|'),
    }
  }),
)

const byCode = new Map(OCCUPATION_DETAILS.map((detail) => [detail.code, detail]))

export function findOccupationDetail(code: string): OccupationDetail | undefined {
  return byCode.get(code)
}

/** A longer word tells more: 医療事務 before 事務, 調理補助 before 調理. */
const byLongestWord = OCCUPATION_DETAILS.flatMap((detail) => detail.titleWords.map((word) => ({ word, detail }))).sort(
  (a, b) => b.word.length - a.word.length,
)

/**
 * The codes of 希望する職種 under which a posting is found: the groups and details that its title names (at most two details),
 * else the group of its 大分類. `['05', '0501']` for 介護福祉士.
 */
export function occupationCodesOf(title: string, occupationCode: string | undefined): string[] {
  const plain = normaliseForSearch(title)
  const details: OccupationDetail[] = []
  let rest = plain
  for (const { word, detail } of byLongestWord) {
    if (details.length === 2) break
    if (!rest.includes(word)) continue
    // What a longer word has explained must not be read again as a shorter one.
    rest = rest.replaceAll(word, ' ')
    if (!details.includes(detail)) details.push(detail)
  }
  if (details.length > 0) return [...new Set(details.flatMap(({ groupCode, code }) => [groupCode, code]))]
  const major = occupationCode === undefined ? undefined : findOccupationMajor(occupationCode)
  const group = OCCUPATION_MAJORS.find(({ code }) => code === major)?.group
  return group === undefined ? [] : [group]
}
