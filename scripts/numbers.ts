import { globSync, readFileSync } from 'node:fs'

/**
 * `npm run numbers`: every limit of the service with the comment that names its source, so that an official can check them.
 * A limit is an exported constant in capitals, in a `rules.ts` or in the platform.
 */
const CONSTANT =
  /((?:^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?)(?:^export const [A-Z0-9_]+(?::[^=]+)? = (?:[\d_.*+ ]+|'[^'\n]*'|\[[^\]\n]*\])(?: as const)?\n)+/gm

for (const file of globSync('src/**/*.ts').sort()) {
  if (file.endsWith('.test.ts')) continue
  const blocks = [...readFileSync(file, 'utf8').matchAll(CONSTANT)]
  if (blocks.length === 0) continue
  console.log(`\n${file}`)
  for (const [block, comment] of blocks) {
    const why = (comment ?? '')
      .replace(/^\s*\/?\*+\/? ?|\*\/$/gm, '')
      .replace(/\s+/g, ' ')
      .trim()
    for (const [, name, value] of block.matchAll(/^export const ([A-Z0-9_]+)(?::[^=]+)? = ([^\n]+)/gm))
      console.log(`  ${name} = ${value}${why ? `\n      ${why}` : ''}`)
  }
}
