import { Button, Card, EmptyState, Form, LinkButton, Page, Stack, TextField } from '../../ui/index.ts'
import { Prose } from './Prose.tsx'
import { placeOf } from './pages.documents.tsx'
import { faqWords, type Question, type QuestionGroup } from './words.faq.ts'

/** よくあるご質問: all of them by kind, or those that hold every word asked for. */
export function FaqPage({ groups, asked }: { groups: QuestionGroup[]; asked: string }) {
  const count = groups.reduce((sum, group) => sum + group.questions.length, 0)
  return (
    <Page title={faqWords.title} breadcrumb={placeOf(faqWords.title)}>
      <Stack>
        <Card>
          <Form method="get" action="/faq" role="search">
            <TextField
              name="q"
              label={faqWords.searchLabel}
              hint={faqWords.searchHint}
              type="search"
              value={asked}
              enterkeyhint="search"
              maxlength={100}
            />
            <div class="mp-buttons">
              <Button>{faqWords.search}</Button>
              {asked && <LinkButton href="/faq">{faqWords.showAll}</LinkButton>}
            </div>
          </Form>
        </Card>
        {asked ? <p role="status">{faqWords.found(count, asked)}</p> : <Kinds groups={groups} />}
        {count === 0 && (
          <EmptyState title={faqWords.nothingTitle} actions={<LinkButton href="/contact">お問い合わせ先</LinkButton>}>
            {faqWords.nothing}
          </EmptyState>
        )}
        {groups.map((group) => (
          <section class="mp-card mp-faq" id={group.id} aria-labelledby={`${group.id}-title`}>
            <h2 class="mp-card__title" id={`${group.id}-title`}>
              {group.title}
            </h2>
            {group.questions.map((question) => (
              <QuestionAndAnswer question={question} isOpen={asked !== '' && count <= 3} />
            ))}
          </section>
        ))}
      </Stack>
    </Page>
  )
}

function Kinds({ groups }: { groups: QuestionGroup[] }) {
  return (
    <nav aria-label={faqWords.groups}>
      <p>{faqWords.lead}</p>
      <ul class="mp-chips mp-faq__kinds">
        {groups.map((group) => (
          <li>
            <a class="mp-chip-link" href={`#${group.id}`}>
              {group.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function QuestionAndAnswer({ question, isOpen }: { question: Question; isOpen: boolean }) {
  return (
    <details class="mp-question" id={question.id} open={isOpen}>
      <summary>
        <h3>{question.question}</h3>
      </summary>
      <div class="mp-question__answer">
        <Prose blocks={question.answer} />
      </div>
    </details>
  )
}
