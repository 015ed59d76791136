const WIDTH = 640
const HEIGHT = 200
const TOP = 20
const BOTTOM = 24
const GAP = 0.3

export interface BarChartProps {
  /** What the chart shows, in one sentence, read in its place: the numbers themselves stand in the table beside it. */
  label: string
  bars: { label: string; value: number }[]
}

const shown = (value: number) => value.toLocaleString('ja-JP')

/** Bars side by side, each with its number above and its name below; drawn on the server, sharp in print. */
export function BarChart({ label, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const step = WIDTH / Math.max(1, bars.length)
  const width = step * (1 - GAP)
  return (
    <svg class="mp-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {bars.map((bar, index) => {
        const height = ((HEIGHT - TOP - BOTTOM) * bar.value) / most
        const left = index * step + (step - width) / 2
        const base = HEIGHT - BOTTOM
        return (
          <>
            <path class="mp-chart__bar" d={`M${left} ${base}v${-height}h${width}v${height}z`} />
            <text class="mp-chart__value" x={left + width / 2} y={base - height - 4}>
              {shown(bar.value)}
            </text>
            <text class="mp-chart__name" x={left + width / 2} y={HEIGHT - 6}>
              {bar.label}
            </text>
          </>
        )
      })}
      <path class="mp-chart__ground" d={`M0 ${HEIGHT - BOTTOM}h${WIDTH}`} />
    </svg>
  )
}
