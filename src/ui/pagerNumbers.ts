/**
 * Page numbers to offer: first, last and the neighbours of the current one; 0 stands for a gap. A gap of a single
 * page is filled with that page.
 */
export function pagerNumbers(current: number, last: number): number[] {
  const shown = new Set([1, last])
  for (let page = current - 1; page <= current + 1; page++) if (page >= 1 && page <= last) shown.add(page)
  const pages = [...shown].sort((one, other) => one - other)
  return pages.flatMap((page, index) => {
    const skipped = index === 0 ? 0 : page - pages[index - 1]! - 1
    if (skipped === 0) return [page]
    return skipped === 1 ? [page - 1, page] : [0, page]
  })
}
