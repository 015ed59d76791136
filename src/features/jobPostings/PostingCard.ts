import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addDays, type DayString, formatDay } from '../../basics/japaneseDay.ts'
import * as say from './postingInWords.ts'
import type { ShownPosting } from './readPostings.ts'
import { words } from './words.ts'

export interface PostingCardProps {
  posting: ShownPosting
  /** The address of the posting's page. */
  href: string
  today: DayString
  /** Buttons of other features: お気に入り, 比較, messages. */
  actions?: Child
  /** Below a heading of level 2 unless said otherwise. */
  level?: 2 | 3
  /** 閲覧済: this person has opened it before. */
  isViewed?: boolean
  /** A box to choose it with others. */
  choice?: Child
  /** Without the excerpt and the small facts, for many at a glance. */
  isCompact?: boolean
}

const fact = (term: string, description: unknown) => html`<div><dt>${term}</dt><dd>${description}</dd></div>`

/** 新着: accepted within the last three days (the form of 2026). */
const NEW_WITHIN_DAYS = 3

function chips({ posting, today, isViewed }: PostingCardProps) {
  const { card } = words
  const isNew = posting.acceptedOn >= addDays(today, -NEW_WITHIN_DAYS)
  return html`<p><b>${say.kindInWords(posting)}</b>${
    isNew ? html`<b class="is-new">${card.isNew}</b>` : ''
  }${isViewed ? html`<b>${card.isViewed}</b>` : ''}${posting.acceptsDirectApplication ? html`<b>${card.direct}</b>` : ''}<span>${card.accepted} ${formatDay(
    posting.acceptedOn,
  )}</span><span>${card.deadline} ${formatDay(posting.applicationDeadline)}</span></p>`
}

function smallFacts({ posting }: PostingCardProps) {
  const { card } = words
  return html`<p class="mp-posting__small">${card.employmentType} ${say.employmentInWords(posting)} ／ ${card.age} ${say.ageInWords(posting)} ／ ${
    card.number
  } ${posting.number} ／ ${card.disclosure} ${posting.disclosureLevel}${
    posting.openingsCount === null ? '' : html` ／ ${card.openings} ${card.persons(posting.openingsCount)}`
  }</p>`
}

/**
 * One posting in a list of results, requests or favourites. An html template and no JSX: a result page holds fifty of them,
 * and this is twice as fast. Its parts are styled by where they stand, since each class would weigh a kilobyte on such a page.
 */
export function PostingCard(props: PostingCardProps) {
  const { posting, href, actions, level = 2, isCompact, choice } = props
  const { card } = words
  const station = say.stationInWords(posting)
  const tags = say.tagsOf(posting)
  // A part of the public id keeps fifty cards apart and the page light.
  const id = `p-${posting.publicId.slice(0, 8)}`
  const title = html`<a href="${href}" id="${id}">${posting.occupationTitle}</a>`
  return html`<article class="mp-card mp-posting">${chips(props)}${
    level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
  }<p>${say.establishmentInWords(posting)}</p><dl class="mp-posting__facts">${fact(card.wage, say.wageInWords(posting))}${fact(
    card.place,
    html`${posting.placeNames.join('、') || card.abroad}${station ? html`<br>${station}` : ''}`,
  )}${fact(card.hours, say.hoursInWords(posting))}${fact(card.daysOff, say.daysOffInWords(posting))}</dl>${
    isCompact ? '' : html`<p>${say.excerptOf(posting)}</p>`
  }${
    tags.length > 0 && !isCompact ? html`<ul class="mp-tags">${tags.map((tag) => html`<li>${tag}</li>`)}</ul>` : ''
  }${isCompact ? '' : smallFacts(props)}<div class="mp-buttons">${choice ?? ''}${actions ?? ''}<a href="${href}">${
    card.show
  }</a></div></article>`
}
