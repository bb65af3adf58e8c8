import type { BuilderMessages } from './messages.ts';

export const fr: BuilderMessages = {
  title: 'L’afficher sur votre site',
  introduction:
    'Choisissez ce qu’il faut afficher, puis copiez le code. Chaque forme garde un lien simple : rien n’est perdu si un script ou un cadre ne se charge pas.',
  article: 'À afficher',
  form: 'Forme',
  forms: {
    element: 'Élément : se fond dans votre page, dont il suit la langue et les couleurs',
    frame: 'Cadre : séparé de votre page',
    oembed: 'Adresse : pour WordPress et les autres sites qui développent les liens (oEmbed)',
    fragment: 'HTML : inséré à la génération de votre page ou en périphérie de réseau',
    link: 'Lien : rien n’est chargé',
  },
  language: 'Langue',
  ofThePage: 'Celle de la page autour',
  theme: 'Couleurs',
  themes: { auto: 'Comme autour', light: 'Claires', dark: 'Sombres' },
  show: 'Afficher',
  preview: 'Aperçu',
  code: 'Collez ceci à l’endroit voulu',
  css: 'Ajoutez ceci à votre feuille de style, pour que rien ne bouge pendant le chargement',
  policy: 'Si votre site envoie une Content-Security-Policy, elle doit autoriser ceci',
  noPolicy: 'Votre Content-Security-Policy n’a rien à autoriser.',
};
