import type { BuilderMessages } from './messages.ts';

export const de: BuilderMessages = {
  title: 'Auf Ihrer Website zeigen',
  introduction:
    'Wählen Sie aus, was gezeigt werden soll, und kopieren Sie den Code. Jede Form behält einen einfachen Link, damit nichts verloren geht, wenn ein Skript oder ein Rahmen nicht lädt.',
  article: 'Inhalt',
  form: 'Form',
  forms: {
    element: 'Element: fügt sich ein und folgt Sprache und Farben Ihrer Seite',
    frame: 'Rahmen: von Ihrer Seite getrennt',
    oembed: 'Adresse: für WordPress und andere, die Links aufklappen (oEmbed)',
    fragment: 'HTML: wird beim Erzeugen Ihrer Seite oder am Netzrand eingefügt',
    link: 'Link: nichts wird geladen',
  },
  language: 'Sprache',
  ofThePage: 'Die der umgebenden Seite',
  theme: 'Farben',
  themes: { auto: 'Wie die Umgebung', light: 'Hell', dark: 'Dunkel' },
  show: 'Zeigen',
  preview: 'Vorschau',
  code: 'Fügen Sie dies an der gewünschten Stelle ein',
  css: 'Fügen Sie dies Ihrem Stylesheet hinzu, damit sich beim Laden nichts verschiebt',
  policy: 'Wenn Ihre Website eine Content-Security-Policy sendet, muss diese Folgendes erlauben',
  noPolicy: 'Ihre Content-Security-Policy muss nichts erlauben.',
};
