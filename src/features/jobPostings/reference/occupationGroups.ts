/** 希望する職種: the 14 groups of the search form. */
export const OCCUPATION_GROUPS = [
  { code: '01', name: '事務、管理職' },
  { code: '02', name: '営業' },
  { code: '03', name: '販売' },
  { code: '04', name: '接客、理美容、調理、サービス' },
  { code: '05', name: '介護、福祉' },
  { code: '06', name: '保育、教育' },
  { code: '07', name: '医療、看護、保健' },
  { code: '08', name: '製造、修理、保全、検査、印刷' },
  { code: '09', name: '技術職（建設、開発、ＩＴ）、専門職' },
  { code: '10', name: '建築、土木、電気工事' },
  { code: '11', name: '警備、施設管理、設備運転' },
  { code: '12', name: '運輸（運転）、配送' },
  { code: '13', name: '清掃・洗浄、倉庫、包装、軽作業' },
  { code: '14', name: '農業、林業、漁業' },
] as const

/**
 * 厚生労働省編職業分類 (2022): its 15 大分類 and how many 中分類 each holds. 中分類 are numbered through from 001 to 099,
 * so a code tells its 大分類. `group` is the group of wishes that a posting falls into when its title says nothing more.
 */
export const OCCUPATION_MAJORS = [
  { code: '01', name: '管理的職業', minors: 3, group: '01' },
  { code: '02', name: '研究・技術の職業', minors: 8, group: '09' },
  { code: '03', name: '法務・経営・文化芸術等の専門的職業', minors: 9, group: '09' },
  { code: '04', name: '医療・看護・保健の職業', minors: 8, group: '07' },
  { code: '05', name: '保育・教育の職業', minors: 4, group: '06' },
  { code: '06', name: '事務的職業', minors: 11, group: '01' },
  { code: '07', name: '販売・営業の職業', minors: 5, group: '03' },
  { code: '08', name: '福祉・介護の職業', minors: 3, group: '05' },
  { code: '09', name: 'サービスの職業', minors: 7, group: '04' },
  { code: '10', name: '警備・保安の職業', minors: 5, group: '11' },
  { code: '11', name: '農林漁業の職業', minors: 3, group: '14' },
  { code: '12', name: '製造・修理・塗装・製図等の職業', minors: 15, group: '08' },
  { code: '13', name: '配送・輸送・機械運転の職業', minors: 8, group: '12' },
  { code: '14', name: '建設・土木・電気工事の職業', minors: 5, group: '10' },
  { code: '15', name: '運搬・清掃・包装・選別等の職業', minors: 5, group: '13' },
] as const

/** First and last 中分類 number of a 大分類. */
export function minorsOfMajor(majorCode: string): { first: number; last: number } {
  let first = 1
  for (const major of OCCUPATION_MAJORS) {
    if (major.code === majorCode) return { first, last: first + major.minors - 1 }
    first += major.minors
  }
  throw new Error(`no occupation major ${majorCode}`)
}

/** The 大分類 of an occupation code such as `050-02` or `05002`; undefined where the code is not one of the 2022 classification. */
export function findOccupationMajor(occupationCode: string): string | undefined {
  const minor = Number(/^\d{3}/.exec(occupationCode)?.[0])
  return OCCUPATION_MAJORS.find(({ code }) => {
    const { first, last } = minorsOfMajor(code)
    return minor >= first && minor <= last
  })?.code
}
