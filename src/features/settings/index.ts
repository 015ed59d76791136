export { settingsRoutes } from './routes.tsx'
export { accountSection, closureSection, type SettingsSection, secondStepSection } from './sections.tsx'
