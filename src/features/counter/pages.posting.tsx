import { formatDay } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, LinkButton, Notice, Stack } from '../../ui/index.ts'
import { postingInWords, type ShownPosting } from '../jobPostings/index.ts'
import { referralWords as words } from './words.referral.ts'

/** The posting that a 紹介 or おすすめ is about, with what the staff should weigh. */
export function PostingCard({ posting, warnings }: { posting: ShownPosting; warnings: string[] }) {
  return (
    <Card as="section" id="posting" title={posting.occupationTitle}>
      <Stack gap="small">
        <DescriptionList
          layout="compact"
          items={[
            { term: words.number, description: posting.number },
            { term: words.establishment, description: postingInWords.establishmentInWords(posting) },
            { term: words.place, description: posting.placeNames.join('、') },
            { term: words.wage, description: postingInWords.wageInWords(posting) },
            { term: words.age, description: postingInWords.ageInWords(posting) },
            { term: words.deadline, description: formatDay(posting.applicationDeadline) },
          ]}
        />
        <LinkButton href={`/jobs/${posting.publicId}`} size="small">
          {words.posting}
        </LinkButton>
        {warnings.length > 0 && (
          <Notice kind="warning">
            <ul>
              {warnings.map((warning) => (
                <li>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
      </Stack>
    </Card>
  )
}
