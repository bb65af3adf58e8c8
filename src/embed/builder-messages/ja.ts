import type { BuilderMessages } from './messages.ts';

export const ja: BuilderMessages = {
  title: 'サイトに埋め込む',
  introduction:
    '表示する内容を選び、コードをコピーしてください。どの形式にも通常のリンクが残るため、スクリプトやフレームが読み込まれなくても内容は失われません。',
  article: '表示する内容',
  form: '形式',
  forms: {
    element: '要素：ページになじみ、言語と配色もページに従います',
    frame: 'フレーム：ページから切り離されます',
    oembed: 'URL：WordPress などリンクを展開するサイト向け（oEmbed）',
    fragment: 'HTML：ページの生成時またはエッジで挿入します',
    link: 'リンク：何も読み込みません',
  },
  language: '言語',
  ofThePage: '埋め込み先のページに合わせる',
  theme: '配色',
  themes: { auto: '周囲に合わせる', light: 'ライト', dark: 'ダーク' },
  show: '表示',
  preview: 'プレビュー',
  code: '表示したい場所に貼り付けてください',
  css: '読み込み中に表示がずれないよう、スタイルシートに追加してください',
  policy: 'サイトが Content-Security-Policy を送信している場合は、次を許可してください',
  noPolicy: 'Content-Security-Policy で許可するものはありません。',
};
