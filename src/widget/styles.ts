import css from './styles.css';

/** The look of both elements, parsed once for the whole page. A constructed sheet, since `style-src 'none'` allows no other. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
