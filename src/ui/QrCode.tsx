import { qrPath } from '../basics/qrPath.ts'

/**
 * A two-dimensional code that holds exactly the given text, drawn inline so that it prints sharp and needs no file.
 * Always black on white: many readers refuse an inverted code.
 * @param label what the code is for, read in its place
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text)
  return (
    <svg class="mp-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
