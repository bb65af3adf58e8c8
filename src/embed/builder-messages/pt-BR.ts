import type { BuilderMessages } from './messages.ts';

export const ptBR: BuilderMessages = {
  title: 'Coloque no seu site',
  introduction:
    'Escolha o que mostrar e copie o código. Todas as formas mantêm um link simples, para que nada se perca se um script ou um quadro não carregar.',
  article: 'O que mostrar',
  form: 'Como',
  forms: {
    element: 'Elemento: integra-se à página e segue o idioma e as cores dela',
    frame: 'Quadro: separado da sua página',
    oembed: 'Endereço: para WordPress e outros que expandem links (oEmbed)',
    fragment: 'HTML: inserido quando a página é gerada ou na borda da rede',
    link: 'Link: nada é carregado',
  },
  language: 'Idioma',
  ofThePage: 'O da página ao redor',
  theme: 'Cores',
  themes: { auto: 'Como ao redor', light: 'Claras', dark: 'Escuras' },
  show: 'Mostrar',
  preview: 'Prévia',
  code: 'Cole isto no lugar desejado',
  css: 'Adicione isto à sua folha de estilos, para que nada se mova durante o carregamento',
  policy: 'Se o seu site envia uma Content-Security-Policy, ela precisa permitir isto',
  noPolicy: 'A sua Content-Security-Policy não precisa permitir nada.',
};
