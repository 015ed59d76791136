import { Gauge, Histogram, type Registry } from 'prom-client'
import type { MemoryJobSearch } from './memoryIndex/memoryJobSearch.ts'

/**
 * What an operator sees of the search at /metrics: how long answers took and who gave them, whether the index is loaded, and its size.
 * @param index the running index, once there is one
 * @returns what is told of each answer
 */
export function measureJobSearch(registry: Registry, index: () => MemoryJobSearch | undefined) {
  const registers = [registry]
  const gauge = (name: string, help: string, value: (search: MemoryJobSearch) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const search = index()
        this.set(search ? value(search) : 0)
      },
    })
  gauge('job_search_index_loaded', '1 while the index answers, 0 while the database does', (search) =>
    Number(search.isReady()),
  )
  gauge('job_search_index_postings', 'Postings in the index', (search) => search.size().documents)
  gauge('job_search_index_bytes', 'Memory of the index, shared by all threads', (search) => search.size().bytes)
  const answers = new Histogram({
    name: 'job_search_seconds',
    help: 'Time to answer a search, by who answered it',
    labelNames: ['from'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5],
    registers,
  })
  return (from: 'index' | 'database', seconds: number) => answers.observe({ from }, seconds)
}
