import type { BuilderMessages } from './messages.ts';

export const en: BuilderMessages = {
  title: 'Put it on your site',
  introduction:
    'Choose what to show, and copy the code. Every form keeps a plain link, so that nothing is lost where a script or a frame does not load.',
  article: 'What to show',
  form: 'How',
  forms: {
    element: 'Element: blends in, and follows the language and colours of your page',
    frame: 'Frame: kept apart from your page',
    oembed: 'Address: for WordPress and others that expand links (oEmbed)',
    fragment: 'HTML: put in when your page is built, or at its edge',
    link: 'Link: nothing is loaded',
  },
  language: 'Language',
  ofThePage: 'That of the page around it',
  theme: 'Colours',
  themes: { auto: 'As around it', light: 'Light', dark: 'Dark' },
  show: 'Show',
  preview: 'Preview',
  code: 'Paste this where it is to stand',
  css: 'Add this to your style sheet, so that nothing moves while it loads',
  policy: 'If your site sends a Content-Security-Policy, it must allow this',
  noPolicy: 'Your Content-Security-Policy need not allow anything.',
};
