import type { DraftFields } from '../../features/jobSeekers/index.ts'

/**
 * Fictional people, one a line: 姓|名|セイ|メイ|生年月日|郵便番号|市区町村|希望職種|分野|経験年数|都道府県|市区町村|希望月額|何日前の登録|資格|公開|障害
 */
const LINES = `
青空|美咲|アオゾラ|ミサキ|1996-2-29|160-0022|東京都新宿区|一般事務|01|3|13|新宿区|200000|3|日商簿記２級
朝日|健太|アサヒ|ケンタ|1979-11-21|110-0005|東京都台東区|大型トラック運転手|12|15|13||300000|10
泉|さくら|イズミ|サクラ|2001-7-7|150-0002|東京都渋谷区|販売員|03|1|13|渋谷区|190000|1
岩崎|誠|イワサキ|マコト|1968-5-3|170-0013|東京都豊島区|経理事務|01|20|13|豊島区|280000|20|日商簿記２級
上野|彩|ウエノ|アヤ|1990-12-31|220-0012|神奈川県横浜市西区|看護師|07|9|14||290000|5|看護師
海野|大輔|ウンノ|ダイスケ|1985-1-15|210-0007|神奈川県川崎市川崎区|溶接工|08|12|14|川崎市川崎区|260000|30
江口|真央|エグチ|マオ|1999-8-20|330-0854|埼玉県さいたま市大宮区|保育士|06|2|11||210000|7|保育士
大森|隆|オオモリ|タカシ|1960-9-9|260-0013|千葉県千葉市中央区|マンション管理員|11|4|12||170000|14
小川|由美|オガワ|ユミ|1974-3-18|060-0001|北海道札幌市中央区|調理員|04|18|01||185000|12|調理師
海堂|直樹|カイドウ|ナオキ|1993-6-1|980-0021|宮城県仙台市青葉区|プログラマー|09|5|04||270000|2|基本情報技術者
風間|恵子|カザマ|ケイコ|1982-10-10|950-0087|新潟県新潟市中央区|医療事務|01|7|15||180000|40
北沢|翔|キタザワ|ショウ|2003-4-2|380-0823|長野県長野市|ホテルフロント|04|0|20||190000|6
木下|和子|キノシタ|カズコ|1957-12-1|420-0852|静岡県静岡市葵区|清掃員|13|10|22||150000|25
草野|陽介|クサノ|ヨウスケ|1988-8-8|450-0002|愛知県名古屋市中村区|自動車整備士|08|11|23||280000|9
小林|マリア|コバヤシ|マリア|1992-5-5|460-0008|愛知県名古屋市中区|通訳|09|4|23||250000|4
斎藤|学|サイトウ|マナブ|1971-1-31|500-8833|岐阜県岐阜市|倉庫作業員|13|8|21||200000|16
坂本|千尋|サカモト|チヒロ|1997-9-23|600-8216|京都府京都市下京区|和菓子の製造|08|3|26||195000|11
篠原|拓也|シノハラ|タクヤ|1980-2-14|530-0001|大阪府大阪市北区|法人営業|02|14|27||320000|8
杉山|文子|スギヤマ|フミコ|1966-6-6|541-0041|大阪府大阪市中央区|介護職員|05|9|27||200000|21|介護職員初任者研修修了者
瀬戸|亮|セト|リョウ|1994-4-30|650-0021|兵庫県神戸市中央区|調理師|04|6|28||240000|13|調理師
高梨|純|タカナシ|ジュン|1987-7-19|700-0901|岡山県岡山市北区|電気工事士|10|10|33||260000|18
田村|葵|タムラ|アオイ|2000-11-3|730-0011|広島県広島市中区|歯科衛生士|07|2|34||230000|15|歯科衛生士
月島|剛|ツキシマ|ツヨシ|1976-8-27|760-0017|香川県高松市|配送ドライバー|12|20|37||240000|22
中田|綾香|ナカタ|アヤカ|1991-3-3|810-0001|福岡県福岡市中央区|ウェブデザイナー|09|6|40||250000|2
西村|浩二|ニシムラ|コウジ|1963-10-28|860-0805|熊本県熊本市中央区|警備員|11|6|43||180000|28
野口|結衣|ノグチ|ユイ|2004-1-9|900-0015|沖縄県那覇市|観光案内|04|0|47||180000|17
早川|実|ハヤカワ|ミノル|1972-12-24|112-0004|東京都文京区|印刷オペレーター|08|22|13|文京区|270000|19||非公開
藤井|光|フジイ|ヒカル|1995-5-25|103-0027|東京都中央区|データ入力|01|2|13|中央区|190000|5|||障害
星野|香織|ホシノ|カオリ|1983-9-12|102-0072|東京都千代田区|介護福祉士|05|12|13|千代田区|240000|33|介護福祉士
松岡|茂|マツオカ|シゲル|1955-2-2|101-0061|東京都千代田区|駐車場管理|11|5|13||160000|160||非公開
`

function fieldsOf(person: string[], index: number): DraftFields {
  const [family, given, familyKana, givenKana, birthDay, postalCode, placeName, title, group, years, prefecture, city] =
    person
  const [wage, , licence, publication, disability] = person.slice(12)
  const [year, month, day] = birthDay!.split('-')
  const isPublished = publication !== '非公開'
  const hasDisability = disability === '障害'
  const phone = `090-0000-${String(200 + index).padStart(4, '0')}`
  return {
    basic: {
      familyName: family!,
      givenName: given!,
      familyNameKana: familyKana!,
      givenNameKana: givenKana!,
      birthDayYear: year!,
      birthDayMonth: month!,
      birthDayDay: day!,
      schoolStanding: 'none',
      hasDisability: hasDisability ? 'yes' : 'no',
      postalCode: postalCode!,
      placeName: placeName!,
      address: '見本町1-2-3（架空）',
      mobilePhone: phone,
    },
    provision: {
      publication: isPublished ? 'yes' : 'no',
      provision: isPublished ? 'both' : 'none',
      officeContact: 'yes',
      trainingMail: 'no',
    },
    occupation: {
      workForms: index % 4 === 0 ? ['partTime'] : ['fullTime'],
      employmentTypes: ['regular', 'nonRegular'],
      'wish.0.title': title!,
      'wish.0.groupCode': group!,
      'wish.0.experienceYears': years!,
      overtime: index % 3 === 0 ? 'none' : 'little',
      shiftWork: index % 5 === 0 ? 'yes' : 'no',
      daysOff: ['sat', 'sun'],
      twoDaysOff: 'yes',
    },
    place: {
      remoteWork: index % 6 === 0 ? 'wished' : 'either',
      'wishedPlace.0.prefecture': prefecture!,
      'wishedPlace.0.city': city!,
      commutesByCar: index % 2 === 0 ? 'no' : 'yes',
      relocation: index % 7 === 0 ? 'alone' : 'no',
      wishesReturnHome: 'no',
      wageUnit: 'monthly',
      wageLowest: wage!,
    },
    education: {
      'education.0.level': index % 3 === 0 ? 'university' : 'high',
      'education.0.outcome': 'graduated',
      carLicence: index % 2 === 0 ? 'none' : 'regular',
      ...(licence && { 'qualification.0.name': licence }),
      computerSkills: ['typing'],
    },
    career: {
      workStanding: index % 3 === 0 ? 'employed' : 'unemployed',
      ...(years !== '0' && {
        'career.0.companyName': `架空商事${index + 1}株式会社`,
        'career.0.occupation': title!,
        'career.0.employmentType': 'regular',
      }),
    },
    disability: hasDisability
      ? { handbook: 'physical', grade: '4級', considerations: '通院のため、月に1回休みがほしい。' }
      : {},
    appeal: {
      appeal: years !== '0' ? `${title}として${years}年働いてきました。` : `${title}の仕事に挑戦したいです。`,
    },
  }
}

/** Thirty people for the counter's and the employers' searches. */
export const OTHER_PEOPLE = LINES.trim()
  .split('\n')
  .map((line, index) => ({ fields: fieldsOf(line.split('|'), index), daysAgo: Number(line.split('|')[13]) }))
