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

export function Footer() {
  return (
    <footer class="mp-footer" id="page-bottom" tabindex={-1}>
      <div class="mp-container">
        <p class="mp-footer__top">
          <a href="#page-top">{words.toPageTop}</a>
        </p>
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
