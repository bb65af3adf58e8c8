/** `/widget.js`: the elements and the resizing of frames, for the publication that served the script. */
import { define } from './define.ts';
import { resizeFrames } from './frames.ts';

define(import.meta.url);
resizeFrames();
