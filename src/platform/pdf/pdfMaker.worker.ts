import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { findMissingCharacters, readCoverage } from './fontCoverage.ts'
import type { PdfAnswer, PdfOrder } from './makePdf.ts'

const require = createRequire(import.meta.url)

/** The document must name its language and structure, and give every picture a text: else it is refused, not made. */
const PDF_STANDARD = 'ua-1'

/** After so many documents what nobody used again leaves the memory. */
const CACHE_AGE = 10

const FONTS = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf']

interface Tools {
  compiler: NodeCompiler
  coverage: ReturnType<typeof readCoverage>
}

function openTools(): Tools | undefined {
  let typst: typeof import('@myriaddreamin/typst-ts-node-compiler')
  try {
    typst = require('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    return undefined
  }
  const fonts = FONTS.map((name) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans-jp/${name}`)))
  return {
    // The folder of this file holds nothing that a template reads; without it the compiler would take the working folder.
    compiler: typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: import.meta.dirname }),
    coverage: readCoverage(fonts[0]!),
  }
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(textsIn).join('\n')
}

function make({ compiler, coverage }: Tools, { source, content, madeAtSeconds }: PdfOrder): PdfAnswer {
  const missing = findMissingCharacters(coverage, textsIn(content))
  if (missing.length > 0) return { kind: 'missing', characters: missing }
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(content) } })
  if (!compiled.result) return { kind: 'failed', reason: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) }
  const bytes = compiler.pdf(compiled.result, { pdfStandard: PDF_STANDARD, creationTimestamp: madeAtSeconds })
  compiler.evictCache(CACHE_AGE)
  return { kind: 'made', bytes: new Uint8Array(bytes) }
}

let tools: Tools | undefined
let isOpen = false

parentPort?.on('message', (order: PdfOrder) => {
  let answer: PdfAnswer
  try {
    if (!isOpen) tools = openTools()
    isOpen = true
    answer = tools ? make(tools, order) : { kind: 'unavailable' }
  } catch (error) {
    answer = { kind: 'failed', reason: String(error) }
  }
  parentPort?.postMessage(answer)
})
