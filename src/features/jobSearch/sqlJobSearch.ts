import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { SearchConditions, SearchSort } from './conditions.ts'
import type { JobSearch, SearchAnswer, SearchFacets } from './jobSearch.ts'
import { relevance, searchTruth } from './sqlConditions.ts'

/** Each order ends with the id, so that it is the same everywhere and no page repeats a posting of another. */
const ORDERS: Record<SearchSort, RawBuilder<unknown>> = {
  newest: sql`accepted_on desc, id desc`,
  lowestWage: sql`monthly_wage_lowest desc nulls last, accepted_on desc, id desc`,
  highestWage: sql`monthly_wage_highest desc nulls last, accepted_on desc, id desc`,
  deadline: sql`application_deadline, accepted_on desc, id desc`,
  relevance: sql`relevance desc, accepted_on desc, id desc`,
}

const twoDigits = (codes: readonly string[]) => [...new Set(codes.map((code) => code.slice(0, 2)))]

/** Counts of the array column's values; of values longer than two characters only those under a chosen head. */
const arrayFacet = (column: string, heads: readonly string[]) => sql<Record<string, number>>`
  coalesce((select json_object_agg(code, hits_of_code) from (
    select code, count(*) as hits_of_code from hits, unnest(${sql.ref(column)}) as code
    where length(code) = 2 or left(code, 2) = any(${heads}) group by code) as counted), '{}')`

interface AnswerRow {
  total: number
  ids: number[]
  places: SearchFacets['places']
  occupations: SearchFacets['occupations']
  employmentTypes: SearchFacets['employmentTypes']
  traits: SearchFacets['traits']
}

function facetColumns({ places, occupations }: SearchConditions) {
  return sql`
    ${arrayFacet('placeCodes', twoDigits(places))} as places,
    ${arrayFacet('occupationCodes', twoDigits(occupations))} as occupations,
    coalesce((select json_object_agg(employment_type, hits_of_type) from (
      select employment_type, count(*) as hits_of_type from hits group by employment_type) as counted), '{}') as employment_types,
    coalesce((select json_object_agg(trait, hits_of_trait) from (
      select trait, count(*) as hits_of_trait from hits, unnest(traits) as trait group by trait) as counted), '{}') as traits`
}

/**
 * The search as plain SQL: one statement, slow on a million postings and obviously right. It answers while the index in memory loads,
 * and tests hold the index against it.
 */
export function sqlJobSearch(db: Db): JobSearch {
  return {
    async search(question): Promise<SearchAnswer> {
      const { sort, pageSize, page } = question.view
      const answer = await sql<AnswerRow>`
        with hits as materialized (
          select p.id, p.accepted_on, p.application_deadline, p.monthly_wage_lowest, p.monthly_wage_highest,
            p.place_codes, p.occupation_codes, p.employment_type, p.traits,
            ${sort === 'relevance' ? relevance(question.conditions) : sql`0`} as relevance
          from job_posting as p join job_posting_search_text as t on t.job_posting_id = p.id
          where ${searchTruth(question)}
        )
        select (select count(*) from hits) as total,
          array(select id from hits order by ${ORDERS[sort]} limit ${pageSize} offset ${(page - 1) * pageSize})::text[] as ids,
          ${facetColumns(question.conditions)}`.execute(db)
      const { total, ids, places, occupations, employmentTypes, traits } = answer.rows[0]!
      return { total, ids: ids.map(Number), facets: { places, occupations, employmentTypes, traits } }
    },
    async count(question) {
      const answer = await sql<{ total: number }>`
        select count(*) as total from job_posting as p join job_posting_search_text as t on t.job_posting_id = p.id
        where ${searchTruth(question)}`.execute(db)
      return answer.rows[0]!.total
    },
  }
}
