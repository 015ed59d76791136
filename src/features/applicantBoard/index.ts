export { deleteOldBulkMessages } from './bulkMessages.ts'
export { applicantBoardRoutes, bulkMessageRoutes } from './routes.tsx'
