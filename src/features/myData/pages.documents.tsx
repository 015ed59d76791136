import { formatMonth } from '../../basics/dateReading.ts'
import { formatPostalCode } from '../../basics/fieldRepairs.ts'
import { type DayString, formatWareki } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, Page } from '../../ui/index.ts'
import { careerLines, educationLines, factsOfStep, fullName, type RegistrationValues } from '../jobSeekers/index.ts'
import { findPlaceName } from '../places/index.ts'
import { BASE } from './pages.tsx'
import { words } from './words.ts'

interface DocumentProps {
  values: RegistrationValues
  today: DayString
}

const breadcrumb = (label: string) => [
  { label: words.home, href: '/my-page' },
  { label: words.title, href: BASE },
  { label },
]

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <Card title={title}>
      {lines.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li>
              <span class="mp-lines">{line}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const licenceLines = ({ education }: RegistrationValues) =>
  education.qualifications.map(({ name, acquiredMonth }) =>
    acquiredMonth ? `${formatMonth(acquiredMonth)} ${name}` : name,
  )

function IdentityCard({ values: { basic } }: { values: RegistrationValues }) {
  const address = `${findPlaceName(basic.placeCode) ?? ''}${basic.address} ${basic.building ?? ''}`.trim()
  return (
    <Card>
      <DescriptionList
        items={[
          { term: words.kana, description: `${basic.familyNameKana} ${basic.givenNameKana}` },
          { term: words.name, description: fullName(basic), strong: true },
          { term: words.birthDay, description: formatWareki(basic.birthDay) },
          { term: words.address, description: `〒${formatPostalCode(basic.postalCode)} ${address}` },
          { term: words.phone, description: [basic.phone, basic.mobilePhone].filter(Boolean).join(' / ') },
        ]}
      />
    </Card>
  )
}

/** 履歴書, after the ministry's sample form: no commuting time, dependants or spouse; 性別 is left to the person. */
export function ResumePage({ values, today }: DocumentProps) {
  return (
    <Page title={words.resume} breadcrumb={breadcrumb(words.resume)} lead={words.asOf(formatWareki(today))}>
      <IdentityCard values={values} />
      <Lines title={words.education} lines={educationLines(values)} />
      <Lines title={words.career} lines={careerLines(values, 'short')} />
      <Lines title={words.licences} lines={licenceLines(values)} />
      <Lines title={words.appeal} lines={values.appeal.appeal ? [values.appeal.appeal] : []} />
      <Lines title={words.wishes} lines={values.appeal.wishSupplement ? [values.appeal.wishSupplement] : []} />
    </Page>
  )
}

/** 職務経歴書 */
export function CareerRecordPage({ values, today }: DocumentProps) {
  const skills = factsOfStep('education', values).filter(({ term }) => /パソコン|職業訓練/.test(term))
  return (
    <Page title={words.careerRecord} breadcrumb={breadcrumb(words.careerRecord)} lead={words.asOf(formatWareki(today))}>
      <p>{fullName(values.basic)}</p>
      <Lines title={words.career} lines={careerLines(values, 'long')} />
      <Lines title={words.licences} lines={licenceLines(values)} />
      <Lines title={words.skills} lines={skills.map(({ value }) => value).filter(Boolean)} />
      <Lines title={words.appeal} lines={values.appeal.appeal ? [values.appeal.appeal] : []} />
    </Page>
  )
}
