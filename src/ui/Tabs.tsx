export interface Tab {
  label: string
  href: string
  current?: boolean
  /** Stands behind the label as 「3件」. */
  count?: number | undefined
}

/** Tabs as links, one page each. The count is read with the link but is no part of its name. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav class="mp-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab, index) => (
          <li>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              aria-describedby={tab.count === undefined ? undefined : `tab-count-${index}`}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span class="mp-tabs__count" id={`tab-count-${index}`} aria-hidden="true">
                  {tab.count}件
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
