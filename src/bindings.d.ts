/** What is not declared in wrangler.toml: secrets. */
interface Env {
  /** The first, admin, token (`npx wrangler secret put ADMIN_TOKEN`). Unset: every write is refused with 503. */
  ADMIN_TOKEN?: string;
}

/** The one function of Node's that the Worker uses; workerd has it natively. Node's own types would hide what it lacks. */
declare module 'node:crypto' {
  export function createHash(algorithm: 'sha256'): { update(text: string): { digest(encoding: 'hex'): string } };
}
