import { DurableObject } from 'cloudflare:workers';
import { Hono } from 'hono';

const app = new Hono<{ Bindings: Env }>();
app.get('/health', (c) => c.json({ status: 'ok' }));
export class Newsroom extends DurableObject<Env> {
  hello() { return this.ctx.storage.sql.exec('select 1 as a').one(); }
}
export default app;
