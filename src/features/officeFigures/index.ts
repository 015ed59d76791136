export { countFigures } from './countFigures.ts'
export { officeFigureRoutes } from './routes.tsx'
