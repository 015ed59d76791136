import { DescriptionList, LinkButton, Page, QrCode } from '../../ui/index.ts'
import { Line } from './Prose.tsx'
import { placeOf } from './pages.documents.tsx'
import { HELPDESK_HOURS } from './words.contact.ts'
import { leafletWords as words } from './words.leaflet.ts'
import type { SiteFacts } from './words.shapes.ts'

/** 求職者マイページのご案内: on the screen, and on two sides of A4 when printed. */
export function LeafletPage({ facts, openingUrl }: { facts: SiteFacts; openingUrl: string }) {
  return (
    <Page title={words.title} breadcrumb={placeOf(words.title)} lead={words.lead}>
      <article class="mp-leaflet">
        <p class="mp-leaflet__print">{words.print}</p>
        <CanDo />
        <Steps facts={facts} openingUrl={openingUrl} />
        <Points />
        <Helpdesk facts={facts} />
      </article>
    </Page>
  )
}

function CanDo() {
  return (
    <section aria-labelledby="can">
      <h2 id="can">{words.canTitle}</h2>
      <ul class="mp-leaflet__can">
        {words.can.map(([what, text]) => (
          <li>
            <h3>{what}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Steps({ facts, openingUrl }: { facts: SiteFacts; openingUrl: string }) {
  return (
    <section id="steps" aria-labelledby="steps-title">
      <h2 id="steps-title">{words.stepsTitle}</h2>
      <p>{words.stepsLead}</p>
      <div class="mp-leaflet__steps">
        <ol class="mp-numbered">
          {words.steps.map((step) => (
            <li>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
        <div class="mp-leaflet__aside">
          <figure class="mp-leaflet__code">
            <QrCode text={openingUrl} label={words.codeLabel} />
            <figcaption>
              {words.codeCaption}
              <span class="mp-leaflet__url">{openingUrl}</span>
            </figcaption>
          </figure>
          <p>{words.allow}</p>
          <DescriptionList
            layout="stacked"
            items={[{ term: words.sender, description: facts.mailFrom, strong: true }]}
          />
          <p>{words.symbols}</p>
        </div>
      </div>
      <div class="mp-buttons">
        <LinkButton href="/office-opening" variant="primary">
          {words.start}
        </LinkButton>
      </div>
    </section>
  )
}

function Points() {
  return (
    <section aria-labelledby="points" class="mp-leaflet__points">
      <h2 id="points">{words.pointsTitle}</h2>
      <ul>
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <p>
        <Line text={words.more} />
      </p>
    </section>
  )
}

function Helpdesk({ facts }: { facts: SiteFacts }) {
  return (
    <section aria-labelledby="helpdesk" class="mp-leaflet__helpdesk">
      <h2 id="helpdesk">{words.helpdeskTitle}</h2>
      <p>
        {words.helpdesk}{' '}
        <a class="mp-leaflet__phone" href={`tel:${facts.helpdeskPhone}`}>
          {facts.helpdeskPhone}
        </a>
      </p>
      <p>{HELPDESK_HOURS}</p>
    </section>
  )
}
