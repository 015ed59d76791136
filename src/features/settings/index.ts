export { settingsRoutes } from './routes.tsx'
export {
  accountSection,
  closureSection,
  passkeysSection,
  type SettingsSection,
  secondStepSection,
} from './sections.tsx'
