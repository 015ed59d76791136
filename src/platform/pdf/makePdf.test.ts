import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { attachmentNamed } from './answerWithPdf.ts'
import { makePdf, type PdfOrder, qrSvg } from './makePdf.ts'
import { pdfTemplate } from './pdfTemplate.ts'

const letter = pdfTemplate`
= #d.title
#facts(d.rows)
#grid-of(("年", "ことがら"), d.history)
#lines(d.note)
#if "code" in d { code(d.code, "求職番号の二次元コード") }
`
const madeAt = new Date('2026-11-21T09:00:00+09:00')
const content = {
  title: '紹介状',
  rows: [['氏名', '明日 勇気']],
  history: [['2020年4月', '入社']],
  note: '一行目\n二行目',
}

async function make(more: Record<string, unknown> = {}): Promise<Buffer> {
  const made = await makePdf(letter, { ...content, ...more }, madeAt)
  if (made.kind !== 'made') throw new Error(made.kind)
  return Buffer.from(made.bytes)
}

/** The file with its compressed parts opened, as text. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length), { finishFlush: 2 }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...streams].join('\n')
}

/** The texts of the pages, found back through the fonts' tables from glyphs to characters. */
function textsOf(pdf: Buffer): Set<string> {
  const pairs = opened(pdf).matchAll(/^<[0-9a-fA-F]{4}> <([0-9a-fA-F]{4,8})>$/gm)
  return new Set([...pairs].map(([, hex]) => Buffer.from(hex!, 'hex').swap16().toString('utf16le')))
}

test('a reader of PDF is told the language, the title and the structure, and that the file is PDF/UA-1', async () => {
  const pdf = opened(await make())
  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Marked true')
  expect(pdf).toContain('/Lang (ja')
  expect(pdf).toContain('/DisplayDocTitle true')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf).toContain(Buffer.from('紹介状', 'utf16le').swap16().toString('hex').toUpperCase())
  for (const kind of ['/H1', '/Table', '/TH', '/TD']) expect(pdf).toContain(`/S ${kind}`)
})

test('every character that was handed over stands in the file as text', async () => {
  const characters = textsOf(await make())
  for (const character of '紹介状氏名明日勇気一行目二行') expect(characters, character).toContain(character)
  expect(characters).not.toContain('〓')
})

test.each([
  '#import "@preview/evil:0.1.0": *',
  '"], sys.inputs, [',
  '#read("/etc/passwd")',
  '$ x^2 $ *strong* _emph_ `raw` <label> @reference = heading',
  '\\ \\" \\u{1F600} {1} {{}} // /* */',
  ']]]]))))}}}}',
])('hostile text stays text: %s', async (text) => {
  const pdf = await make({ note: text, rows: [[text, text]], title: text, history: [[text, text]] })
  const characters = textsOf(pdf)
  for (const character of new Set(text.replaceAll(' ', ''))) expect(characters, character).toContain(character)
  expect(opened(pdf)).not.toContain('root:')
})

test('a name that the font cannot show is never drawn as something else: the characters are told instead', async () => {
  const rows = [
    ['氏名', '홍길동'],
    ['備考', '😀 邊󠄄'],
  ]
  const made = await makePdf(letter, { ...content, rows }, madeAt)
  expect(made).toEqual({ kind: 'missing', characters: expect.arrayContaining(['홍', '길', '동', '😀']) })
})

test.each(['髙橋', '﨑', '𠮷', 'か\u3099', '葛\u{E0100}', 'ﾊﾛｰﾜｰｸ', '①㈱℡', 'é ü'])(
  'names and signs of everyday life are there: %s',
  async (text) => {
    const made = await makePdf(letter, { ...content, note: text }, madeAt)
    expect(made.kind).toBe('made')
  },
)

test('a picture without words is refused, so that no document leaves anybody out', async () => {
  const wordless = pdfTemplate`#image(bytes(d.code), format: "svg")`
  await expect(makePdf(wordless, { title: '無題', code: qrSvg('70000-01169703') }, madeAt)).rejects.toThrow('no PDF')
  expect(opened(await make({ code: qrSvg('70000-01169703') }))).toContain('/Figure')
})

test('documents asked for at the same time each get their own', async () => {
  const titles = ['甲', '乙', '丙', '丁']
  const pdfs = await Promise.all(titles.map((title) => make({ title })))
  pdfs.forEach((pdf, index) => {
    expect(textsOf(pdf)).toContain(titles[index])
  })
})

test('a template with a mistake fails its own document only', async () => {
  await expect(makePdf(pdfTemplate`#nothing-of-this-name`, { title: '無題' }, madeAt)).rejects.toThrow(
    'nothing-of-this',
  )
  expect((await make()).length).toBeGreaterThan(1000)
})

test('the same document of the same moment is the same file, byte for byte', async () => {
  expect(await make()).toEqual(await make())
})

test('a file is offered under its Japanese name, and under a plain one to old readers', () => {
  expect(attachmentNamed("履歴書 '1'.pdf")).toBe(
    `attachment; filename="document.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8%20%271%27.pdf`,
  )
})

test('a machine without the compiler says so, instead of failing', async () => {
  const withoutCompiler = `import { registerHooks } from 'node:module'
    registerHooks({ resolve(name, context, next) {
      if (name.includes('typst')) throw new Error('Cannot find module ' + name)
      return next(name, context)
    } })`
  const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(withoutCompiler)}`]
  const thread = new Worker(new URL('./pdfMaker.worker.ts', import.meta.url), { execArgv })
  thread.postMessage({ source: letter.source, content, madeAtSeconds: 0 } satisfies PdfOrder)
  expect(await once(thread, 'message')).toEqual([{ kind: 'unavailable' }])
  await thread.terminate()
})
