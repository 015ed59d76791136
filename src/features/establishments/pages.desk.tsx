import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, EmptyState, Form, Notice, Page, Stack, Table, TextArea, TextField } from '../../ui/index.ts'
import { type EstablishmentFields, REMARK_LIMIT } from './rules.ts'
import { words } from './words.ts'

const BASE = '/counter/establishments'
const { desk, form: labels } = words

interface DeskListProps {
  requests: { publicId: string; name: string; isChange: boolean; sentAt: Date; employerName: string }[]
  told?: string | undefined
}

/** 確認待ちの事業所 */
export function EstablishmentDeskPage({ requests, told }: DeskListProps) {
  return (
    <Page
      title={desk.listTitle}
      lead={desk.listLead}
      breadcrumb={[{ label: words.counterHome, href: '/counter' }, { label: desk.listTitle }]}
      notices={told && <Notice kind="success">{told}</Notice>}
    >
      {requests.length === 0 ? (
        <EmptyState title={desk.empty} />
      ) : (
        <Table
          id="requests"
          caption={desk.listTitle}
          captionHidden
          dense
          rowHeader
          columns={Object.values(desk.columns).map((label) => ({ label }))}
          rows={requests.map((one) => [
            <a href={`${BASE}/${one.publicId}`}>{one.name}</a>,
            one.isChange ? desk.kinds.change : desk.kinds.new,
            formatInstant(one.sentAt),
            one.employerName,
          ])}
        />
      )}
    </Page>
  )
}

export interface EstablishmentCasePageProps {
  publicId: string
  version: number
  fields: EstablishmentFields
  before: EstablishmentFields | undefined
  similar: { number: string; name: string; address: string | null; isLinked: boolean }[]
  canDecide: boolean
  form?: FormState | undefined
  problem?: string | undefined
}

const SHOWN: (keyof EstablishmentFields)[] = [
  'number',
  'name',
  'kana',
  'postalCode',
  'address',
  'phone',
  'contactName',
  'employeesTotal',
  'business',
  'corporateNumber',
  'homePage',
]

/** 事業所の確認 */
export function EstablishmentCasePage(props: EstablishmentCasePageProps) {
  const { fields, before, similar, form } = props
  const columns = [desk.field, desk.told, ...(before ? [desk.before] : [])]
  return (
    <Page
      title={desk.title}
      breadcrumb={[
        { label: words.counterHome, href: '/counter' },
        { label: desk.listTitle, href: BASE },
        { label: desk.title },
      ]}
      errors={form}
      notices={props.problem && <Notice kind="warning">{props.problem}</Notice>}
    >
      <Stack>
        <Table
          id="told"
          caption={fields.name}
          dense
          rowHeader
          columns={columns.map((label) => ({ label }))}
          rows={SHOWN.map((name) => [labels[name], fields[name], ...(before ? [before[name]] : [])])}
        />
        {similar.length > 0 && (
          <Notice kind="warning" title={desk.similar}>
            <p>{desk.similarText}</p>
            <ul>
              {similar.map((one) => (
                <li>
                  {one.number}　{one.name}　{one.address ?? ''}
                  {one.isLinked && `（${desk.linked}）`}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {props.canDecide && <DecisionCards {...props} />}
      </Stack>
    </Page>
  )
}

function DecisionCards({ publicId, version, fields, before, form }: EstablishmentCasePageProps) {
  return (
    <>
      <Card as="section" id="confirm" title={desk.confirmTitle}>
        <Form action={`${BASE}/${publicId}/confirmation`}>
          <input type="hidden" name="version" value={String(version)} />
          {!before && (
            <TextField
              name="number"
              label={desk.number}
              hint={desk.numberHint}
              value={fields.number}
              form={form}
              width="medium"
            />
          )}
          <Button>{desk.confirm}</Button>
        </Form>
      </Card>
      <Card as="section" id="return" title={desk.returnTitle}>
        <Form action={`${BASE}/${publicId}/return`}>
          <input type="hidden" name="version" value={String(version)} />
          <TextArea name="remark" label={desk.remark} limit={REMARK_LIMIT} form={form} required />
          <Button variant="danger">{desk.return}</Button>
        </Form>
      </Card>
    </>
  )
}
