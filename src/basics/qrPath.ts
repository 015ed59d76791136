import { encode } from 'uqr'

/** Light modules around the code that readers need. */
const QUIET_MODULES = 4

/**
 * A two-dimensional code that holds exactly the given text, as the path of an SVG whose unit is one module.
 * @returns the side's length in modules, quiet border included, and the dark modules as runs
 */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES })
  const path = data
    .flatMap((row, y) => darkRuns(row).map(([start, length]) => `M${start} ${y}h${length}v1h-${length}z`))
    .join('')
  return { size, path }
}

/** Runs of dark modules in a row: where each begins and how long it is. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  })
  return runs
}
