/** The npm module: the elements' classes and their registration, without side effects. */
export { define } from './define.ts';
export { resizeFrames } from './frames.ts';
export { PrecisElement } from './precis-element.ts';
export { PrecisFeedElement } from './precis-feed-element.ts';
export { PrecisSummaryElement } from './precis-summary-element.ts';
