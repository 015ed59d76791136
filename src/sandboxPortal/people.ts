/** A person of the practice portal. All of them are made up. */
export interface TestPerson {
  id: string
  name: string
  address: string
  /** `YYYYMMDD`, as デジタル認証アプリ writes it. */
  birthdate: string
  /** 1: male, 2: female, as デジタル認証アプリ writes it. */
  gender: '1' | '2'
}

export const TEST_PEOPLE: readonly TestPerson[] = [
  { id: 'ashita', name: '明日 勇気', address: '東京都千代田区架空町1-2-3', birthdate: '19900401', gender: '1' },
  { id: 'renshu', name: '練習 花子', address: '北海道札幌市架空区1-1', birthdate: '19850712', gender: '2' },
  { id: 'taiken', name: '体験 太郎', address: '沖縄県那覇市架空1-1-1', birthdate: '20040229', gender: '1' },
]

export const findPerson = (id: string | undefined) => TEST_PEOPLE.find((person) => person.id === id)
