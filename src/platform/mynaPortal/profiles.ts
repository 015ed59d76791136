/** How one OpenID Connect provider is spoken to. */
export interface OidcProfile {
  scope: string
  /** The only signature that its tokens may carry (SSO-2). */
  signature: 'ES256'
  /** The strength of authentication that is asked for, and must then stand in the token. */
  acr?: string
  /** Whether it tells name, address, date of birth and gender. */
  tellsClaims: boolean
}

/** マイナポータル「もっとつながる」: who it is, under a name for us alone, and nothing else. */
export const mynaPortalProfile: OidcProfile = { scope: 'openid', signature: 'ES256', tellsClaims: false }

/** デジタル認証アプリ, after its public guideline: the card is read each time (aal3), the 基本4情報 come with it. */
export const digitalAuthenticationAppProfile: OidcProfile = {
  scope: 'openid name address birthdate gender',
  signature: 'ES256',
  acr: 'aal3',
  tellsClaims: true,
}
