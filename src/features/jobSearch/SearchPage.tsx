import type { Child } from 'hono/jsx'
import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Form, LinkButton, Page, RadioGroup, TextField } from '../../ui/index.ts'
import {
  ExcludeSection,
  FirmSection,
  HoursSection,
  KindSection,
  PersonSection,
  TraitSection,
  WageSection,
} from './ConditionFields.tsx'
import { CONDITION_FIELDS } from './conditionFields.ts'
import type { ReadConditions } from './conditionsUrl.ts'
import { OccupationFields, PlaceFields } from './PlaceAndOccupationFields.tsx'
import { words } from './words.ts'

/** Where the search stands: on the public pages, or inside My Page. */
export interface SearchSite {
  /** `/jobs` or `/my-page/jobs`. */
  base: string
  home: { label: string; href: string }
}

interface SearchPageProps {
  site: SearchSite
  read: ReadConditions
  /** 保存した求人検索条件, of the feature that keeps them. */
  savedSearches?: Child
  /** Instead of the form: why searching is closed to this person now. */
  closed?: Child
}

/** 求人検索 */
export function SearchPage({ site, read, savedSearches, closed }: SearchPageProps) {
  const form: FormState = { values: read.values, errors: read.errors }
  return (
    <Page title={words.searchTitle} breadcrumb={[site.home, { label: words.searchTitle }]} errors={form}>
      {closed ?? (
        <>
          {savedSearches}
          <SearchForm site={site} read={read} form={form} />
        </>
      )}
    </Page>
  )
}

function SearchForm({ site, read, form }: { site: SearchSite; read: ReadConditions; form: FormState }) {
  const { places, occupations } = read.conditions
  return (
    <Form method="get" action={`${site.base}/results`} role="search" label={words.searchTitle}>
      <Card as="section" id="basic" title={words.basic}>
        <div class="mp-stack">
          <TextField
            name={CONDITION_FIELDS.words.key}
            label={CONDITION_FIELDS.words.label}
            form={form}
            type="search"
            enterkeyhint="search"
            hint={words.wordsHint}
            example={words.wordsExample}
          />
          <RadioGroup
            name={CONDITION_FIELDS.wordsMode.key}
            label={CONDITION_FIELDS.wordsMode.label}
            form={form}
            value="and"
            layout="columns"
            options={[
              { value: 'and', label: words.allWords },
              { value: 'or', label: words.anyWord },
            ]}
          />
          <PlaceFields places={places} />
          <OccupationFields occupations={occupations} />
        </div>
        <SearchButtons site={site} />
      </Card>
      <KindSection form={form} />
      <WageSection form={form} />
      <HoursSection form={form} />
      <TraitSection form={form} />
      <FirmSection form={form} />
      <PersonSection form={form} />
      <ExcludeSection form={form} />
    </Form>
  )
}

function SearchButtons({ site }: { site: SearchSite }) {
  return (
    <Buttons>
      <Button>{words.search}</Button>
      <LinkButton href={site.base}>{words.clear}</LinkButton>
    </Buttons>
  )
}
