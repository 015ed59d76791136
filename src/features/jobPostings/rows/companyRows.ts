import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import { labelled, row, type SheetRow, withUnit } from './rowTexts.ts'

export function companyRows({ company }: JobPostingSheet): SheetRow[] {
  return [
    row(
      '従業員数',
      labelled('企業全体', withUnit(company.employeesTotal, '人')),
      labelled('就業場所', withUnit(company.employeesHere, '人')),
      labelled('うち女性', withUnit(company.employeesWomen, '人')),
      labelled('うちパート', withUnit(company.employeesPartTime, '人')),
    ),
    row('設立年', company.foundedIn),
    row('資本金', company.capital),
    row('労働組合', company.union),
    row('事業内容', company.business),
    row('会社の特長', company.feature),
    row('役職・代表者名', [company.representativeRole, company.representative].filter(Boolean).join('　')),
    row('法人番号', company.corporateNumber),
    row('就業規則', labelled('フルタイム', company.rulesFullTime), labelled('パート', company.rulesPartTime)),
    row('育児休業取得実績', company.childcareLeave),
    row('介護休業取得実績', company.familyCareLeave),
    row('看護休暇取得実績', company.nursingLeave),
    row('外国人雇用実績', company.foreignEmployment),
    row('ＵＩＪターン歓迎', company.uijTurn),
  ]
}

export function selectionRows({ selection }: JobPostingSheet): SheetRow[] {
  const days = (label: string, value: number | undefined) => labelled(label, withUnit(value, '日以内'))
  return [
    row('採用人数', withUnit(selection.openings, '人'), labelled('募集理由', selection.openingsReason)),
    row('選考方法', selection.method, selection.methodNote),
    row(
      '選考結果通知',
      selection.resultTiming,
      days('書類選考', selection.documentResultDays),
      days('面接選考', selection.interviewResultDays),
    ),
    row('求職者への通知方法', selection.noticeMeans),
    row('選考日時等', selection.schedule),
    row(
      '選考場所',
      selection.placePostalCode && `〒${selection.placePostalCode}`,
      selection.placeAddress,
      selection.placeStation,
      selection.placeTransport,
      withUnit(selection.placeMinutes, '分'),
    ),
    row(
      '応募書類等',
      selection.documents,
      labelled('送付方法', selection.documentsMeans),
      labelled(
        '郵送の送付場所',
        [selection.documentsPostalCode && `〒${selection.documentsPostalCode}`, selection.documentsAddress]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    row('応募書類の返戻', selection.documentsReturn),
    row('選考に関する特記事項', selection.remarks),
    row(
      '担当者',
      selection.contactRole,
      [selection.contactName, selection.contactKana && `（${selection.contactKana}）`].filter(Boolean).join(''),
      labelled('電話番号', selection.contactPhone),
      labelled('内線', selection.contactExtension),
      labelled('FAX', selection.contactFax),
      labelled('Ｅメール', selection.contactEmail),
    ),
  ]
}

export function promotionRows({ promotion }: JobPostingSheet): SheetRow[] {
  return [
    row('事業所からのメッセージ', promotion.message),
    row('支店・営業所・工場等', promotion.branches),
    row('年商', promotion.sales1, promotion.sales2, promotion.sales3),
    row('主要取引先', promotion.customers),
    row('関連会社', promotion.affiliates),
    row('職務給制度', promotion.jobBasedPay, promotion.jobBasedPayNote),
    row('復職制度', promotion.returnScheme, promotion.returnSchemeNote),
    row('福利厚生の内容', promotion.welfare),
    row('研修制度', promotion.training),
    row('事業所に関する特記事項', promotion.establishmentNote),
    row('両立支援の内容', promotion.balanceSupport),
  ]
}

export function accessibilityRows({ accessibility }: JobPostingSheet): SheetRow[] {
  return [
    row('企業在籍型ジョブコーチの有無', accessibility.jobCoach),
    row('エレベーター', accessibility.elevator),
    row('点字設備', accessibility.braille),
    row('階段の手すり', accessibility.handrails),
    row('建物内の車いす移動', accessibility.wheelchair),
    row('休憩室', accessibility.restRoom),
    row('バリアフリー対応トイレ', accessibility.accessibleToilet),
    row('その他', accessibility.other),
  ]
}
