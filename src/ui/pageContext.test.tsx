import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Form } from './Form.tsx'
import { Page } from './Page.tsx'
import { type PageContext, useCurrentPage } from './pageContext.ts'

function contextOf(person: string): PageContext {
  return {
    face: 'jobSeeker',
    demo: false,
    nonce: `nonce-${person}`,
    assets: { css: 'main.css', js: 'main.js' },
    currentPath: '/my-page',
    csrfToken: `token-${person}`,
    signedInName: person,
  }
}

/** Waits in the middle of drawing, so that the two pages are drawn through each other. */
async function SlowPart({ waitMs }: { waitMs: number }) {
  await setTimeout(waitMs)
  return (
    <div>
      {useCurrentPage().signedInName}
      <Form />
    </div>
  )
}

async function draw(person: string, waits: [number, number]) {
  const screen = (
    <Page page={contextOf(person)} title="求職者マイページホーム">
      <SlowPart waitMs={waits[0]} />
      <SlowPart waitMs={waits[1]} />
    </Page>
  )
  return String(await screen.toString())
}

test('two people whose pages are drawn at the same time each get only their own name and token', async () => {
  const [hanako, taro] = await Promise.all([draw('花子', [30, 5]), draw('太郎', [10, 40])])
  expect(hanako).toContain('token-花子')
  expect(hanako).not.toContain('太郎')
  expect(taro).toContain('token-太郎')
  expect(taro).not.toContain('花子')
})

test('a form outside of any page fails aloud instead of going out without its token', () => {
  expect(() => (<Form />).toString()).toThrow('<Page>')
})
