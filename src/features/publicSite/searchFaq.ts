import { normaliseForSearch, splitSearchWords } from '../../basics/searchText.ts'
import type { Question, QuestionGroup } from './words.faq.ts'
import { plainText } from './words.shapes.ts'

const textOf = ({ question, answer }: Question) => normaliseForSearch([question, ...answer.map(plainText)].join('\n'))

/** The questions that hold every word, in any width and kana, in their groups; groups without one are left out. */
export function searchFaq(groups: readonly QuestionGroup[], asked: string): QuestionGroup[] {
  const words = splitSearchWords(asked)
  return groups
    .map((group) => ({
      ...group,
      questions: group.questions.filter((question) => words.every((word) => textOf(question).includes(word))),
    }))
    .filter((group) => group.questions.length > 0)
}
