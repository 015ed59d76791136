import { Card } from '../../ui/index.ts'
import { EMPLOYMENT_TYPES, TAG_TRAITS, TRAITS } from '../jobPostings/index.ts'
import { findPlaceName } from '../places/index.ts'
import { occupationName } from './conditionLabels.ts'
import type { SearchConditions } from './conditions.ts'
import type { SearchFacets } from './jobSearch.ts'
import { words } from './words.ts'

/** Values of one facet on the page: the commonest. */
const MOST_VALUES = 7

type ListName = 'places' | 'occupations' | 'employmentTypes' | 'traits'

interface FacetProps {
  name: ListName
  counts: Record<string, number>
  conditions: SearchConditions
  labelOf: (value: string) => string | undefined
  href: (conditions: SearchConditions) => string
}

/** A municipality counts under its own prefecture only: choosing it replaces nothing, since the head gives way by itself. */
function toggled(conditions: SearchConditions, name: ListName, value: string): SearchConditions {
  const values: readonly string[] = conditions[name]
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { ...conditions, [name]: next }
}

function Facet({ name, counts, conditions, labelOf, href }: FacetProps) {
  const chosen: readonly string[] = conditions[name]
  const heads = chosen.map((code) => code.slice(0, 2))
  const isCode = name === 'places' || name === 'occupations'
  const rows = Object.entries(counts)
    // Inside a chosen head its parts are more telling than the head itself.
    .filter(([value]) => !isCode || value.length > 2 || !heads.includes(value))
    .filter(([value]) => labelOf(value) !== undefined)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
  if (rows.length === 0) return null
  return (
    <section class="mp-facet">
      <h3>{words.facets[name]}</h3>
      <ul>
        {rows.map(([value, count]) => (
          <li>
            <a href={href(toggled(conditions, name, value))} aria-current={chosen.includes(value) ? 'true' : undefined}>
              {labelOf(value)}
            </a>
            <span>{count.toLocaleString('ja-JP')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Counts by which a result is narrowed, one press each. On the phone it folds behind 絞り込む. */
export function FacetPanel({
  conditions,
  facets,
  href,
}: Pick<FacetProps, 'conditions' | 'href'> & { facets: SearchFacets }) {
  const tags: readonly string[] = TAG_TRAITS
  const common = { conditions, href }
  return (
    <Card>
      <details class="mp-facets">
        <summary>{words.narrow}</summary>
        <Facet {...common} name="places" counts={facets.places} labelOf={findPlaceName} />
        <Facet {...common} name="occupations" counts={facets.occupations} labelOf={occupationName} />
        <Facet
          {...common}
          name="employmentTypes"
          counts={facets.employmentTypes}
          labelOf={(type) => EMPLOYMENT_TYPES[type as keyof typeof EMPLOYMENT_TYPES]}
        />
        <Facet
          {...common}
          name="traits"
          counts={facets.traits}
          labelOf={(trait) => (tags.includes(trait) ? TRAITS[trait as keyof typeof TRAITS] : undefined)}
        />
      </details>
    </Card>
  )
}
