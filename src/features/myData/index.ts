export { collectMyData, myDataAsJson } from './collectMyData.ts'
export { MyDataSection } from './pages.tsx'
export { myDataRoutes } from './routes.tsx'
