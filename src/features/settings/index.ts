export { settingsRoutes } from './routes.tsx'
export { accountSection, closureSection, type SettingsSection } from './sections.tsx'
