// Written by scripts/build-styles.mjs.

export const STYLES_PATH = '/styles.css?e4c726d3';
