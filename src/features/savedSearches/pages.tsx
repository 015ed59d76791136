import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import {
  Button,
  Buttons,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioGroup,
  Stack,
  TextField,
} from '../../ui/index.ts'
import { readConditions, SearchClosed, setConditions } from '../jobSearch/index.ts'
import { firstEmptySlot, NAME_MAX_LENGTH, SLOTS } from './rules.ts'
import { words } from './words.ts'

/** One of the three places as screens show it. */
export interface ShownSearch {
  slot: number
  name: string
  conditions: string
}

export const SAVED_SEARCHES_HREF = '/my-page/saved-searches'

/** One press searches again: the address of the results. */
export const searchHref = ({ conditions }: { conditions: string }) => `/my-page/jobs/results?${conditions}`

const breadcrumb = (last: string) => [
  { label: words.home, href: '/my-page' },
  { label: words.search, href: '/my-page/jobs' },
  { label: last },
]

function conditionsInWords(conditions: string): string {
  const set = setConditions(readConditions(new URLSearchParams(conditions)).conditions)
  return set.map(({ label }) => label).join('、') || words.noConditions
}

function SlotCard(props: {
  slot: number
  saved: ShownSearch | undefined
  isClosed: boolean
  alert: string | undefined
}) {
  const { slot, saved, isClosed, alert } = props
  return (
    <Card as="section" id={`search-${slot}`} title={words.slot(slot)}>
      {saved ? (
        <>
          <DescriptionList
            items={[
              { term: words.name, description: saved.name, strong: true },
              { term: words.conditions, description: conditionsInWords(saved.conditions) },
              { term: words.alert, description: alert ?? words.alertOff },
            ]}
          />
          {!isClosed && (
            <Buttons>
              <LinkButton href={searchHref(saved)} variant="primary" describedBy={`search-${slot}-title`}>
                {words.run}
              </LinkButton>
              <LinkButton href={`${SAVED_SEARCHES_HREF}/${slot}`} describedBy={`search-${slot}-title`}>
                {words.edit}
              </LinkButton>
            </Buttons>
          )}
        </>
      ) : (
        <p>{words.empty}</p>
      )}
    </Card>
  )
}

/** 保存した求人検索条件: the three places. */
export function SavedSearchesPage(props: {
  searches: ShownSearch[]
  isClosed: boolean
  done: string | undefined
  alerts: Map<number, string> | undefined
  notice: Child
}) {
  return (
    <Page
      title={words.title}
      breadcrumb={breadcrumb(words.title)}
      notices={props.done ? <Notice kind="success">{props.done}</Notice> : props.notice}
    >
      <Stack>
        {props.isClosed && <SearchClosed />}
        <p>{words.lead}</p>
        {SLOTS.map((slot) => (
          <SlotCard
            slot={slot}
            saved={props.searches.find((one) => one.slot === slot)}
            isClosed={props.isClosed}
            alert={props.alerts?.get(slot)}
          />
        ))}
      </Stack>
    </Page>
  )
}

/** The name and the place that conditions will take; where all are taken, which one they replace. */
function SaveFields({ searches, form }: { searches: ShownSearch[]; form: FormState }) {
  const empty = firstEmptySlot(searches)
  const taken = (slot: number) => searches.find((one) => one.slot === slot)
  return (
    <>
      <RadioGroup
        name="place"
        label={words.chooseSlot}
        form={form}
        value={empty ? String(empty) : undefined}
        required
        options={SLOTS.map((slot) => {
          const saved = taken(slot)
          return saved
            ? { value: `${slot}-replace`, label: words.overwrite(slot, saved.name) }
            : { value: String(slot), label: words.intoEmpty(slot) }
        })}
      />
      <TextField
        name="name"
        label={words.nameToSave}
        form={form}
        value={words.defaultName(empty ?? 1)}
        maxlength={NAME_MAX_LENGTH}
        required
      />
    </>
  )
}

/** この条件を保存, where the place must be chosen or something was not right. */
export function SaveSearchPage(props: {
  searches: ShownSearch[]
  conditions: string
  form?: FormState | undefined
  problem?: string | undefined
}) {
  const form = props.form ?? emptyForm
  return (
    <Page
      title={words.save}
      breadcrumb={breadcrumb(words.save)}
      errors={form}
      notices={props.problem && <Notice kind="warning">{props.problem}</Notice>}
    >
      <Card>
        <Form action={`${SAVED_SEARCHES_HREF}/new`}>
          <div class="mp-stack">
            <DescriptionList items={[{ term: words.conditions, description: conditionsInWords(props.conditions) }]} />
            {firstEmptySlot(props.searches) === undefined && <p>{words.full}</p>}
            <input type="hidden" name="conditions" value={props.conditions} />
            <SaveFields searches={props.searches} form={form} />
            <Buttons>
              <Button>{words.save}</Button>
              <LinkButton href={searchHref(props)}>{words.back}</LinkButton>
            </Buttons>
          </div>
        </Form>
      </Card>
    </Page>
  )
}

/** Name and deletion of one saved condition. */
export function EditSearchPage({ saved, form, alert }: { saved: ShownSearch; form?: FormState; alert?: Child }) {
  const href = `${SAVED_SEARCHES_HREF}/${saved.slot}`
  return (
    <Page title={words.editTitle} breadcrumb={breadcrumb(words.editTitle)} errors={form}>
      <Stack>
        <Card as="section" id="rename" title={words.slot(saved.slot)}>
          <Form action={href}>
            <div class="mp-stack">
              <DescriptionList items={[{ term: words.conditions, description: conditionsInWords(saved.conditions) }]} />
              <TextField
                name="name"
                label={words.nameToSave}
                form={form}
                value={saved.name}
                maxlength={NAME_MAX_LENGTH}
                required
              />
              <Buttons>
                <Button>{words.rename}</Button>
                <LinkButton href={SAVED_SEARCHES_HREF}>{words.back}</LinkButton>
              </Buttons>
            </div>
          </Form>
        </Card>
        {alert}
        <Card as="section" id="delete" title={words.delete}>
          <p>{words.deleteLead}</p>
          <Form action={`${href}/deletion`}>
            <Button variant="danger">{words.delete}</Button>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

/** Whoever comes to a closed form; what stays open there stands below. */
export function ClosedPage({ children }: { children?: Child }) {
  return (
    <Page title={words.title} breadcrumb={breadcrumb(words.title)}>
      <Stack>
        <SearchClosed />
        {children}
      </Stack>
    </Page>
  )
}
