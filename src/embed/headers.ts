import { builderStyle, copyScript, frameScript, frameStyle } from './bundle.generated.ts';

/**
 * What stands on every answer that other sites load: any origin may read it, and a page that demands
 * `Cross-Origin-Embedder-Policy: require-corp` of what it loads may load it.
 */
export const PUBLIC_HEADERS: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Beside `PUBLIC_HEADERS`, for `/embed/` documents: nothing but their own style and script, framed by anyone. */
export const FRAME_HEADERS: Record<string, string> = {
  ...PUBLIC_HEADERS,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src '${frameScript.cspHash}'`,
    `style-src '${frameStyle.cspHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
  ].join('; '),
  // A page under `require-corp` frames only documents that demand the same.
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Robots-Tag': 'noindex',
};

/** For `/fragment/`: bare HTML that runs nothing even where it is opened as a page. */
export const FRAGMENT_HEADERS: Record<string, string> = {
  ...PUBLIC_HEADERS,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Robots-Tag': 'noindex',
};

/** For `/<language>/embed`, which shows the real elements and frames of this origin. */
export const BUILDER_POLICY = [
  "default-src 'none'",
  `script-src 'self' '${copyScript.cspHash}'`,
  `style-src 'self' '${builderStyle.cspHash}'`,
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
