/**
 * The version of 利用規約 and プライバシーポリシー that a person agrees to; kept with the account.
 * It changes when the text of either changes.
 */
export const DOCUMENTS_VERSION = '2026-11-21'
