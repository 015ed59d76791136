import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  Chip,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { REQUEST_STATES, type RequestState } from './rules.ts'
import { words } from './words.ts'

const BASE = '/employer/establishments'
const { list, form: labels } = words

interface ListPageProps {
  establishments: { number: string; name: string; address: string | null }[]
  requests: { name: string; number: string | undefined; state: RequestState; sentAt: Date }[]
  isAdministrator: boolean
  told?: string | undefined
}

/** 事業所情報 */
export function EstablishmentsPage({ establishments, requests, isAdministrator, told }: ListPageProps) {
  const hasNew = requests.some(({ number }) => number === undefined)
  return (
    <Page
      title={list.title}
      lead={list.lead}
      breadcrumb={[{ label: words.home, href: '/employer' }, { label: list.title }]}
      notices={told && <Notice kind="success">{told}</Notice>}
    >
      <Stack>
        {establishments.length === 0 ? (
          <EmptyState title={list.none} />
        ) : (
          <Table
            id="establishments"
            caption={list.confirmed}
            rowHeader
            columns={[list.columns.name, list.columns.number, list.columns.address, list.columns.actions].map(
              (label) => ({ label }),
            )}
            rows={establishments.map((one) => [
              one.name,
              one.number,
              one.address ?? '',
              isAdministrator ? <a href={`${BASE}/${one.number}`}>{list.change}</a> : '',
            ])}
          />
        )}
        {requests.length > 0 && (
          <Table
            id="requests"
            caption={list.requests}
            rowHeader
            columns={[list.columns.name, list.columns.number, list.columns.state, words.desk.columns.sentAt].map(
              (label) => ({ label }),
            )}
            rows={requests.map((one) => [
              <a href={`${BASE}/${one.number ?? 'new'}`}>{one.name}</a>,
              one.number ?? list.newOne,
              <Chip kind={one.state === 'returned' ? 'warning' : 'outline'}>{REQUEST_STATES[one.state]}</Chip>,
              formatInstant(one.sentAt),
            ])}
          />
        )}
        {isAdministrator && !hasNew && <LinkButton href={`${BASE}/new`}>{list.add}</LinkButton>}
        {establishments.length > 0 && <LinkButton href="/employer/postings">{list.next}</LinkButton>}
      </Stack>
    </Page>
  )
}

export interface EstablishmentFormPageProps {
  action: string
  form: FormState
  /** Of the open request; 0 for none. */
  version: number
  state: RequestState | undefined
  remark: string | null
  isChange: boolean
  isConflict?: boolean
}

/** 事業所情報の申込み */
export function EstablishmentFormPage(props: EstablishmentFormPageProps) {
  const { form } = props
  return (
    <Page
      title={labels.title}
      lead={labels.lead}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: list.title, href: BASE },
        { label: labels.title },
      ]}
      errors={form}
      notices={
        <>
          {props.isConflict && <Notice kind="warning">{labels.changed}</Notice>}
          {props.state === 'waiting' && <Notice kind="information">{labels.waiting}</Notice>}
          {props.state === 'returned' && (
            <Notice kind="warning" title={labels.returned}>
              <p class="mp-lines">{props.remark}</p>
            </Notice>
          )}
        </>
      }
    >
      <Card>
        <Form action={props.action}>
          <input type="hidden" name="version" value={String(props.version)} />
          {!props.isChange && <TextField name="number" label={labels.number} hint={labels.numberHint} form={form} />}
          <TextField name="name" label={labels.name} form={form} autocomplete="organization" required />
          <TextField name="kana" label={labels.kana} form={form} required />
          <TextField
            name="postalCode"
            label={labels.postalCode}
            form={form}
            width="short"
            inputmode="numeric"
            autocomplete="postal-code"
            required
          />
          <TextField name="address" label={labels.address} hint={labels.addressHint} form={form} required />
          <TextField name="phone" label={labels.phone} form={form} type="tel" width="medium" required />
          <TextField name="contactName" label={labels.contactName} form={form} width="medium" required />
          <TextField
            name="employeesTotal"
            label={labels.employeesTotal}
            form={form}
            width="short"
            inputmode="numeric"
            after="人"
            required
          />
          <TextArea name="business" label={labels.business} form={form} limit={300} required />
          <TextField
            name="corporateNumber"
            label={labels.corporateNumber}
            hint={labels.corporateNumberHint}
            form={form}
            inputmode="numeric"
          />
          <TextField name="homePage" label={labels.homePage} form={form} type="url" />
          <Button>{props.state ? labels.again : labels.send}</Button>
        </Form>
      </Card>
    </Page>
  )
}
