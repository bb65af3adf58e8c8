import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { commonHeaders, OPEN_PATHS, openToAllOrigins } from './http/headers.ts';
import { Problem } from './http/problem.ts';
import { articles as writeArticles } from './publish/articles.ts';
import { batch } from './publish/batch.ts';
import { editors } from './publish/editors.ts';
import { preview } from './publish/preview.ts';
import { reviews } from './publish/reviews.ts';
import { revisions } from './publish/revisions.ts';
import { tokens } from './publish/tokens.ts';
import { upkeep } from './publish/upkeep.ts';
import { webhooks } from './publish/webhooks.ts';
import { articles } from './read/articles.ts';
import { embeds } from './read/embeds.ts';
import { failure } from './read/failures.ts';
import { feeds } from './read/feeds.ts';
import { oembed } from './read/oembed.ts';
import { operations } from './read/operations.ts';
import { pages } from './read/pages.ts';

export { Newsroom } from './newsroom/newsroom.ts';

const app = new Hono<{ Bindings: Env }>({ strict: true });

app.onError(failure);
app.notFound((c) => failure(new Problem(404, { detail: 'There is nothing at this address.' }), c));
app.use(commonHeaders);
for (const path of OPEN_PATHS) app.use(path, openToAllOrigins);
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      const Allow = methods.join(', ');
      return failure(new Problem(405, { detail: `This address takes ${Allow}.` }, { Allow }), c);
    },
  }),
);

app.route('/', batch);
app.route('/', writeArticles);
app.route('/', reviews);
app.route('/', revisions);
app.route('/', preview);
app.route('/', tokens);
app.route('/', upkeep);
app.route('/', editors);
app.route('/', webhooks);

app.route('/', operations);
app.route('/', articles);
app.route('/', feeds);
app.route('/', embeds);
app.route('/', oembed);
app.route('/', pages);

export default app;
