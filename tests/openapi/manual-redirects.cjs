// Loaded into the proxy before it starts: it follows redirects, and the contract says what each address itself answers.
const { createRequire } = require('node:module');

const prism = createRequire(require.resolve('@stoplight/prism-cli/package.json'));
const http = createRequire(prism.resolve('@stoplight/prism-http/package.json'));
const path = http.resolve('node-fetch');
const fetch = http('node-fetch');
const direct = (url, options) => fetch(url, { ...options, redirect: 'manual' });

require.cache[path].exports = Object.assign(direct, fetch, { default: direct });
