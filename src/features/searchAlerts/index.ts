export { tellOfNewPostings } from './jobs.ts'
export { newPostingsMail } from './mails.ts'
export {
  alertNotice,
  alertSetting,
  alertsInWords,
  oneClickStopRoutes,
  searchAlertRoutes,
  stopAlertRoutes,
} from './routes.tsx'
export { setAlert } from './setAlert.ts'
