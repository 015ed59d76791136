import { Page } from '../Page.tsx'
import type { PageContext } from '../pageContext.ts'
import { Stack } from '../Stack.tsx'
import { ButtonsGallery } from './ButtonsGallery.tsx'
import { FieldsGallery } from './FieldsGallery.tsx'
import { forms } from './galleryWords.ts'
import { LayoutGallery } from './LayoutGallery.tsx'
import { ListsGallery } from './ListsGallery.tsx'
import { NoticesGallery } from './NoticesGallery.tsx'

/** Every component in every state, for eyes and for the accessibility sweep. */
export function componentsGallery() {
  return (
    <Stack gap="large">
      <ButtonsGallery />
      <NoticesGallery />
      <ListsGallery />
      <LayoutGallery />
      <FieldsGallery />
    </Stack>
  )
}

export function ComponentsPage({ page }: { page?: PageContext }) {
  return (
    <Page
      page={page}
      title="画面部品の一覧"
      lead="画面を作る人のための見本です。"
      breadcrumb={[{ label: 'ホーム', href: '/' }, { label: '画面部品の一覧' }]}
      errors={forms.find((state) => state.id === 'wrong')?.form}
    >
      {componentsGallery()}
    </Page>
  )
}
