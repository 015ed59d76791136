import { encode } from 'uqr'

/** Light modules around the code that readers need. */
const QUIET_MODULES = 4

/**
 * A two-dimensional code that holds exactly the given text, drawn inline so that it prints sharp and needs no file.
 * Always black on white: many readers refuse an inverted code.
 * @param label what the code is for, read in its place
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES })
  const path = data
    .flatMap((row, y) => darkRuns(row).map(([start, length]) => `M${start} ${y}h${length}v1h-${length}z`))
    .join('')
  return (
    <svg class="mp-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
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
