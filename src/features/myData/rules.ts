/** A prepared download may be fetched once, and within this time (PRIV-4). */
export const DOWNLOAD_HOURS = 24

/** Columns that are never handed out: keys and fingerprints, our own numbering, and which member of the staff it was. */
const WITHHELD =
  /Hash$|^sealed|Key$|^(id|version|jobSeekerId|accountId|staffMemberId|storedBy|askedBy|confirmedBy|liftedBy|bannedBy|endedBy|decidedBy|takenBy|password.*)$/

/** A row as its owner gets it. */
export function ownColumns(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !WITHHELD.test(column)))
}
