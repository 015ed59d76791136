export { sendNotice } from './sendNotice.ts'
