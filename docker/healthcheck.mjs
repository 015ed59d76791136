// Whether this container can serve, asked of its own probes: exit code 0 or 1.
const port = process.env.PROBES_PORT || process.env.PORT || '3000'
const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
process.exit(answer?.ok ? 0 : 1)
