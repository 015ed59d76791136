export { NEW_PASSWORD_HINT, newPasswordField } from './forms.ts'
export { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, PASSWORD_SYMBOLS, passwordProblems } from './rules.ts'
export { findAccountById, findOpenAccount, insertAccount, recordSignIn, setPasswordHash } from './store.ts'
