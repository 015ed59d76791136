import type { FormState } from '../../basics/formState.ts'
import {
  Button,
  Card,
  Chip,
  DescriptionList,
  EmptyState,
  Form,
  LinkButton,
  Page,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index.ts'
import type { Office } from '../offices/index.ts'
import { PREFECTURES } from '../places/index.ts'
import { placeOf } from './pages.documents.tsx'
import { officesWords as words } from './words.ts'

/** What a search for offices found: under one heading for each place that a postal code stands for. */
export interface OfficesFound {
  title: string
  offices: Office[]
}

const ABROAD = '59'

/** 所在地情報: offices by postal code and by prefecture. */
export function OfficesPage({ form, found }: { form: FormState; found: OfficesFound[] | undefined }) {
  return (
    <Page title={words.title} breadcrumb={placeOf(words.title)} errors={form} errorOrder={['postal-code']}>
      <Stack>
        <p>{words.lead}</p>
        <div class="mp-even-columns mp-even-columns--two">
          <Card title={words.byPostalCode}>
            <Form method="get" action="/offices" label={words.byPostalCode}>
              <TextField
                name="postal-code"
                label={words.postalCode}
                hint={words.postalCodeHint}
                form={form}
                width="short"
                inputmode="numeric"
                autocomplete="postal-code"
              />
              <div class="mp-buttons">
                <Button>{words.search}</Button>
              </div>
            </Form>
          </Card>
          <Card title={words.byPrefecture}>
            <Form method="get" action="/offices" label={words.byPrefecture}>
              <SelectField
                name="prefecture"
                label={words.prefecture}
                form={form}
                options={PREFECTURES.filter((one) => one.code !== ABROAD).map((one) => ({
                  value: one.code,
                  label: one.name,
                }))}
              />
              <div class="mp-buttons">
                <Button>{words.search}</Button>
              </div>
            </Form>
          </Card>
        </div>
        {found?.map((group) => (
          <Found {...group} />
        ))}
        <p class="mp-remark">{words.notes}</p>
      </Stack>
    </Page>
  )
}

function Found({ title, offices }: OfficesFound) {
  if (offices.length === 0) {
    return (
      <EmptyState title={words.noneTitle} actions={<LinkButton href="/contact">お問い合わせ先</LinkButton>}>
        {words.none}
      </EmptyState>
    )
  }
  return (
    <Stack gap="small">
      <h2>{title}</h2>
      {offices.some((office) => office.isSample) && <p class="mp-remark">{words.sampleNote}</p>}
      <div class="mp-even-columns">
        {offices.map((office) => (
          <OfficeCard office={office} />
        ))}
      </div>
    </Stack>
  )
}

function OfficeCard({ office }: { office: Office }) {
  const postalCode = office.postalCode ? `〒${office.postalCode.slice(0, 3)}-${office.postalCode.slice(3)} ` : ''
  return (
    <Card
      title={office.name}
      level={3}
      as="article"
      id={`office-${office.number}`}
      meta={office.isSample && <Chip>{words.sample}</Chip>}
    >
      <DescriptionList
        layout="compact"
        items={[
          { term: words.address, description: postalCode + office.address },
          { term: words.phone, description: <a href={`tel:${office.phone}`}>{office.phone}</a>, strong: true },
          ...(office.openingHours ? [{ term: words.hours, description: office.openingHours }] : []),
          { term: words.number, description: office.number },
        ]}
      />
    </Card>
  )
}
