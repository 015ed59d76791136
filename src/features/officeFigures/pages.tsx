import { type DayString, formatDay } from '../../basics/japaneseDay.ts'
import { BarChart, Button, Card, Form, LinkButton, Page, SelectField, Stack, Table } from '../../ui/index.ts'
import { type MonthOfFigures, SHOWN_FIGURES, type ShownFigure } from './rules.ts'
import { words } from './words.ts'

interface FiguresPageProps {
  offices: { number: string; name: string }[]
  office: string
  months: MonthOfFigures[]
  countedUntil: DayString | undefined
}

/** 業務の数字: one chart with its table for each figure, of one office or of all. */
export function FiguresPage({ offices, office, months, countedUntil }: FiguresPageProps) {
  return (
    <Page
      title={words.title}
      lead={words.lead(countedUntil && formatDay(countedUntil))}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: words.title }]}
    >
      <Stack>
        <Card>
          <Form method="get" action="/counter/figures" label={words.office}>
            <SelectField
              name="office"
              label={words.office}
              options={[
                { value: 'all', label: words.allOffices },
                ...offices.map(({ number, name }) => ({ value: number, label: name })),
              ]}
              value={office}
              prompt={false}
            />
            <Button variant="secondary">{words.show}</Button>
          </Form>
          <LinkButton href="/counter/figures/file">{words.file}</LinkButton>
        </Card>
        <div class="mp-figures">
          {SHOWN_FIGURES.map((figure) => (
            <FigureCard figure={figure} months={months} />
          ))}
        </div>
      </Stack>
    </Page>
  )
}

function summaryOf(figure: ShownFigure, months: MonthOfFigures[]): string {
  const unit = words.units[figure]
  const inWords = (one: MonthOfFigures) => `${words.monthOf(one.month)} ${words.value(one[figure], unit)}`
  const most = months.reduce((best, one) => ((one[figure] ?? 0) > (best[figure] ?? 0) ? one : best))
  return words.chart(words.figures[figure], inWords(months.at(-1)!), inWords(most))
}

function FigureCard({ figure, months }: { figure: ShownFigure; months: MonthOfFigures[] }) {
  const name = words.figures[figure]
  return (
    <Card as="section" id={figure} title={name}>
      <BarChart
        label={summaryOf(figure, months)}
        bars={months.map((one) => ({ label: words.shortMonth(one.month), value: one[figure] ?? 0 }))}
      />
      <Table
        id={`${figure}-table`}
        caption={words.table(name)}
        dense
        rowHeader
        columns={[{ label: words.month }, { label: name, align: 'right' }]}
        rows={months
          .toReversed()
          .map((one) => [words.monthOf(one.month), words.value(one[figure], words.units[figure])])}
      />
    </Card>
  )
}
