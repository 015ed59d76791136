export { Conversation, MessageForm } from './Conversation.tsx'
export { deleteMessagesAfterAYear, tellOfInfectedFile } from './jobs.ts'
export { readThread, type ShownThread } from './readThread.ts'
export { employerMessageRoutes } from './routes.employer.tsx'
export { messageRoutes } from './routes.tsx'
export { postMessage } from './sendMessage.ts'
export {
  countUnreadOfEmployer,
  countUnreadOfJobSeeker,
  findThreadId,
  findThreadOfEmployer,
  findThreadOfJobSeeker,
} from './store.ts'
export { words as messageWords } from './words.ts'
