import type { CatalogueEntries } from '../catalogue.ts'

/** Header, menu, footer and what every form has. */
export const frame: CatalogueEntries = {
  ハローワーク: 'ハローワーク',
}
