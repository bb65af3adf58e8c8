import type { BuilderMessages } from './messages.ts';

export const es: BuilderMessages = {
  title: 'Inclúyelo en tu sitio',
  introduction:
    'Elige qué mostrar y copia el código. Todas las formas conservan un enlace, para que nada se pierda si no se carga un script o un marco.',
  article: 'Qué mostrar',
  form: 'Cómo',
  forms: {
    element: 'Elemento: se integra y sigue el idioma y los colores de tu página',
    frame: 'Marco: separado de tu página',
    oembed: 'Dirección: para WordPress y otros que amplían enlaces (oEmbed)',
    fragment: 'HTML: se incluye al generar tu página o en el borde de la red',
    link: 'Enlace: no se carga nada',
  },
  language: 'Idioma',
  ofThePage: 'El de la página que lo rodea',
  theme: 'Colores',
  themes: { auto: 'Como alrededor', light: 'Claros', dark: 'Oscuros' },
  show: 'Mostrar',
  preview: 'Vista previa',
  code: 'Pega esto donde deba aparecer',
  css: 'Añade esto a tu hoja de estilos para que nada se mueva durante la carga',
  policy: 'Si tu sitio envía una Content-Security-Policy, debe permitir esto',
  noPolicy: 'Tu Content-Security-Policy no necesita permitir nada.',
};
