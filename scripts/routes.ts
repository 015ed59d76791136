import { allDoors } from '../src/app/createApp.tsx'
import { listRoutes } from '../src/platform/http/doors.ts'

/** `npm run routes`: every URL with its face and its guard, one a line. */
const demoLogin = { id: '', password: '' }
const options = { isDemo: true, demoLogins: { jobSeeker: demoLogin, employer: demoLogin, counter: demoLogin } }
for (const { face, doors } of allDoors(options))
  for (const { method, path, guard } of listRoutes(doors))
    console.log(`${face.padEnd(10)} ${method.padEnd(5)} ${path.padEnd(48)} ${guard}`)
