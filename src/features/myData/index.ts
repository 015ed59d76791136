export { MyDataSection } from './pages.tsx'
export { myDataRoutes } from './routes.tsx'
