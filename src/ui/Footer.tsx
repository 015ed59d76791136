import { LanguageSwitch } from './LanguageSwitch.tsx'
import { useCurrentPage } from './pageContext.ts'
import { words } from './words.ts'

const LINKS: [string, string][] = [
  ['/links', words.footer.links],
  ['/sitemap', words.footer.siteMap],
  ['/site-policy', words.footer.sitePolicy],
  ['/privacy', words.footer.privacy],
  ['/terms', words.footer.terms],
  ['/faq', words.footer.faq],
  ['/contact', words.footer.contact],
  ['/offices', words.footer.offices],
]

/** Opens beside the page, so that nothing typed there is lost. */
function FeedbackLink() {
  const { currentPath } = useCurrentPage()
  if (currentPath.startsWith('/feedback')) return null
  return (
    <p class="mp-footer__feedback">
      <a href={`/feedback?about=${encodeURIComponent(currentPath)}`} target="_blank" rel="noopener">
        {words.feedback}
        <span>{`（${words.opensNewTab}）`}</span>
      </a>
    </p>
  )
}

export function Footer() {
  return (
    <footer class="mp-footer" id="page-bottom" tabindex={-1}>
      <div class="mp-container">
        <p class="mp-footer__top">
          <a href="#page-top">{words.toPageTop}</a>
        </p>
        <LanguageSwitch />
        <FeedbackLink />
        <nav aria-label={words.footerLinks}>
          <ul class="mp-footer__links">
            {LINKS.map(([href, label]) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="mp-footer__copyright">
          <small>{words.copyright}</small>
        </p>
      </div>
    </footer>
  )
}
