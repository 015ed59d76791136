import { configDefaults, defineConfig } from 'vitest/config'

/** `npm run test:long` runs the long tests, and only those. */
const isLong = process.env.TEST_LONG === '1'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    include: isLong ? ['{src,test}/**/*.long.test.{ts,tsx}'] : ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: isLong ? configDefaults.exclude : [...configDefaults.exclude, '**/*.long.test.{ts,tsx}'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: isLong ? 600_000 : 30_000,
    hookTimeout: 60_000,
  },
})
