/** What must be remembered, in the browser's own flow, between sending a person to a provider and their coming back. */
export interface AuthenticationChecks {
  nonce: string
  codeVerifier: string
}

export type BeginAuthentication =
  | { outcome: 'begun'; url: string; state: string; checks: AuthenticationChecks }
  | { outcome: 'unreachable' }

/** What a provider tells about a person beside who they are. Never links and never logs in. */
export interface PersonClaims {
  name?: string | undefined
  address?: string | undefined
  /** `YYYY-MM-DD` */
  birthDate?: string | undefined
  gender?: 'male' | 'female' | undefined
}

export type FinishAuthentication =
  | { outcome: 'proven'; subject: string; claims: PersonClaims }
  | { outcome: 'cancelled' }
  | { outcome: 'unreachable' }
  | { outcome: 'invalid' }

/** Says who is at a browser. Each answer comes within 4 seconds, also when the provider does not answer. */
export interface IdentityProvider {
  /** Exactly as in its tokens. */
  issuer: string
  /**
   * Prepares sending a person there.
   * @param askConsent whether the provider must ask for the person's consent, also when it has it
   */
  begin(options: { askConsent: boolean }): Promise<BeginAuthentication>
  /**
   * Checks what came back.
   * @param answer the callback's query
   * @param remembered what `begin` gave for exactly this state
   */
  finish(answer: URLSearchParams, remembered: AuthenticationChecks & { state: string }): Promise<FinishAuthentication>
}

/** What happened to a link on our side. `connection` is the link's public id, by which both sides name it from then on. */
export type LinkEvent =
  | { kind: 'connected'; subject: string; connection: string }
  | { kind: 'disconnected'; connection: string }

/** A provider that keeps the link too: もっとつながる. */
export interface IdentityLinkProvider extends IdentityProvider {
  /** Where a person goes when the link stands: つながり完了. */
  connectedUrl(): Promise<string | undefined>
  /** The origin that forms may lead to. */
  origin: string
  /** Tells the provider; `false` when it could not be reached or did not take it. */
  tell(event: LinkEvent): Promise<boolean>
  /** Reads a signed message that the person ended the link over there; `undefined` unless it is the provider's own and fresh. */
  readDisconnection(message: string): Promise<{ subject: string; connection: string } | undefined>
}
