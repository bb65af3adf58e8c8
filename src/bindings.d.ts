/** What is not declared in wrangler.toml: secrets. */
interface Env {
  /** The first, admin, token (`npx wrangler secret put ADMIN_TOKEN`). Unset: every write is refused with 503. */
  ADMIN_TOKEN?: string;
}
