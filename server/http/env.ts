import type { HttpBindings } from '@hono/node-server'
import type { SignedIn } from '../accounts/sessions'

/** What middleware finds out about a request before a route sees it. */
export type Env = {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** Where it comes from: an IPv4 address, or the /64 of an IPv6 one. Never stored or logged in clear. */
    address: string
    /** On routes behind `signedIn`. */
    signedIn: SignedIn
  }
}
