/**
 * How conditions of earlier versions become those of today. Addresses stand in bookmarks, and saved conditions in the database, for years:
 * whoever changes what a key or a code means raises the version and adds a step here, which is never changed afterwards.
 */
export type Migration = (params: URLSearchParams) => void

/** Replaces codes that are no more by those that took their place. */
function replaceCodes(
  params: URLSearchParams,
  key: string,
  successors: Readonly<Record<string, readonly string[]>>,
): void {
  const codes = params.getAll(key)
  if (!codes.some((code) => Object.hasOwn(successors, code))) return
  const next = new Set(codes.flatMap((code) => (Object.hasOwn(successors, code) ? successors[code]! : [code])))
  params.delete(key)
  for (const code of next) params.append(key, code)
}

/** Hamamatsu's seven wards became three on 1 January 2024; 北区 went to two of them. */
const WARDS_OF_HAMAMATSU: Record<string, readonly string[]> = {
  '22131': ['22138'],
  '22132': ['22138'],
  '22133': ['22138'],
  '22134': ['22138'],
  '22135': ['22138', '22139'],
  '22136': ['22139'],
  '22137': ['22140'],
}

/** Version 1 took codes of municipalities from any year; since version 2 they are those of 2024. */
const withMunicipalitiesOf2024: Migration = (params) => replaceCodes(params, 'place', WARDS_OF_HAMAMATSU)

/** The first step leads from version 1 to 2, and so on. */
export const MIGRATIONS: readonly Migration[] = [withMunicipalitiesOf2024]

/** The version of the keys and codes that are written today. */
export const CONDITIONS_VERSION = String(MIGRATIONS.length + 1)

/**
 * Conditions as they would be written today. An address without a version is a form that was just sent, and one of a later version comes
 * from a newer program beside this one: both stay as they are.
 */
export function migrateConditions(params: URLSearchParams, migrations = MIGRATIONS): URLSearchParams {
  const version = /^[1-9]\d{0,2}$/.test(params.get('v') ?? '') ? Number(params.get('v')) : migrations.length + 1
  if (version > migrations.length) return params
  const migrated = new URLSearchParams(params)
  for (const migrate of migrations.slice(version - 1)) migrate(migrated)
  migrated.set('v', String(migrations.length + 1))
  return migrated
}
