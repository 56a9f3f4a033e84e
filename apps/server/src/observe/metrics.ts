const LATENCY_BOUNDS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

type Series = { count: number; sumS: number; buckets: number[] }

/** Counts for `/metrics`, in the Prometheus text format. Labels are route patterns and codes only. */
export type Metrics = Readonly<{
  request: (
    sample: Readonly<{ route: string; method: string; status: number; durationS: number }>,
  ) => void
  count: (name: string, label?: string) => void
  gauge: (name: string, read: () => number | Promise<number>) => void
  render: () => Promise<string>
}>

export function createMetrics(): Metrics {
  const requests = new Map<string, Series>()
  const counters = new Map<string, number>()
  const gauges = new Map<string, () => number | Promise<number>>()
  return {
    request: ({ route, method, status, durationS }) => {
      const key = `method="${method}",route="${route}",status="${status}"`
      const series = requests.get(key) ?? {
        count: 0,
        sumS: 0,
        buckets: LATENCY_BOUNDS_S.map(() => 0),
      }
      requests.set(key, series)
      series.count += 1
      series.sumS += durationS
      LATENCY_BOUNDS_S.forEach((boundS, i) => {
        if (durationS <= boundS) series.buckets[i] = (series.buckets[i] ?? 0) + 1
      })
    },
    count: (name, label) => {
      const key = label === undefined ? name : `${name}{what="${label}"}`
      counters.set(key, (counters.get(key) ?? 0) + 1)
    },
    gauge: (name, read) => void gauges.set(name, read),
    render: async () => {
      const lines = ['# TYPE uncramp_request_seconds histogram']
      for (const [labels, series] of requests) lines.push(...renderSeries(labels, series))
      for (const name of new Set([...counters.keys()].map((key) => key.replace(/\{.*/, ''))))
        lines.push(`# TYPE ${name} counter`, ...renderCounter(name, counters))
      for (const [name, read] of gauges)
        lines.push(`# TYPE ${name} gauge`, `${name} ${await read()}`)
      return `${lines.join('\n')}\n`
    },
  }
}

function renderCounter(name: string, counters: ReadonlyMap<string, number>): readonly string[] {
  return [...counters]
    .filter(([key]) => key.replace(/\{.*/, '') === name)
    .map(([key, count]) => `${key} ${count}`)
}

function renderSeries(labels: string, series: Series): readonly string[] {
  const name = 'uncramp_request_seconds'
  const buckets = LATENCY_BOUNDS_S.map(
    (boundS, i) => `${name}_bucket{${labels},le="${boundS}"} ${series.buckets[i] ?? 0}`,
  )
  return [
    ...buckets,
    `${name}_bucket{${labels},le="+Inf"} ${series.count}`,
    `${name}_sum{${labels}} ${series.sumS}`,
    `${name}_count{${labels}} ${series.count}`,
  ]
}
