import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus reads at /metrics. */
export interface Metrics {
  registry: Registry
  requests: Histogram<'method' | 'route' | 'status'>
  mailsSent: Counter
  mailFailures: Counter<'template'>
  timerFailures: Counter<'timer'>
  timersRunAt: Gauge
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route pattern',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5],
      registers: [registry],
    }),
    mailsSent: new Counter({ name: 'mails_sent_total', help: 'Mails accepted by SMTP', registers: [registry] }),
    mailFailures: new Counter({
      name: 'mail_failures_total',
      help: 'Tries to send a mail that failed',
      labelNames: ['template'],
      registers: [registry],
    }),
    timerFailures: new Counter({
      name: 'timer_failures_total',
      help: 'Timed jobs that failed; each is tried again a minute later',
      labelNames: ['timer'],
      registers: [registry],
    }),
    timersRunAt: new Gauge({
      name: 'timers_run_timestamp_seconds',
      help: 'When this process last went through all timed jobs, by the app clock; 0 for a process without a worker',
      registers: [registry],
    }),
  }
}
