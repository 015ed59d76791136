import { signInForm } from '../signIn/index.ts'
import { words } from './words.ts'

/** マイページ属性連携認証 */
export const connectForm = signInForm(words.id)
