import type { Child } from 'hono/jsx'
import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, CheckboxGroup, Form, LinkButton, Page, RadioGroup, TextField } from '../../ui/index.ts'
import type { RailwayLine } from '../railways/index.ts'
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
  /** 沿線 to choose from. */
  lines: readonly RailwayLine[]
  /** 保存した求人検索条件, of the feature that keeps them. */
  savedSearches?: Child
  /** Instead of the form: why searching is closed to this person now. */
  closed?: Child
}

/** 求人検索 */
export function SearchPage({ site, read, lines, savedSearches, closed }: SearchPageProps) {
  const form: FormState = { values: read.values, errors: read.errors }
  return (
    <Page title={words.searchTitle} breadcrumb={[site.home, { label: words.searchTitle }]} errors={form}>
      {closed ?? (
        <>
          {savedSearches}
          <SearchForm site={site} read={read} lines={lines} form={form} />
        </>
      )}
    </Page>
  )
}

type SearchFormProps = Pick<SearchPageProps, 'site' | 'read' | 'lines'> & { form: FormState }

function SearchForm({ site, read, lines, form }: SearchFormProps) {
  const { places, occupations } = read.conditions
  return (
    <Form method="get" action={`${site.base}/results`} role="search" label={words.searchTitle}>
      <Card as="section" id="basic" title={words.basic}>
        <div class="mp-stack">
          <WordFields site={site} form={form} />
          <PlaceFields places={places} />
          <OccupationFields occupations={occupations} />
        </div>
        <SearchButtons site={site} />
      </Card>
      <KindSection form={form} />
      <WageSection form={form} />
      <HoursSection form={form} />
      <TraitSection form={form} />
      <FirmSection form={form} lines={lines} />
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

/** フリーワード and how its words are looked for; suggestions come as one types where JavaScript runs. */
function WordFields({ site, form }: { site: SearchSite; form: FormState }) {
  return (
    <>
      <mp-suggest data-href={`${site.base}/suggestions`}>
        <TextField
          name={CONDITION_FIELDS.words.key}
          label={CONDITION_FIELDS.words.label}
          form={form}
          type="search"
          enterkeyhint="search"
          hint={words.wordsHint}
          example={words.wordsExample}
          list="word-suggestions"
        />
        <datalist id="word-suggestions" />
      </mp-suggest>
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
      <CheckboxGroup
        name={CONDITION_FIELDS.nearWords.key}
        label={words.nearWordsLabel}
        form={form}
        options={[{ value: '1', label: words.nearWords }]}
      />
    </>
  )
}
