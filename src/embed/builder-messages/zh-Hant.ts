import type { BuilderMessages } from './messages.ts';

export const zhHant: BuilderMessages = {
  title: '放到您的網站上',
  introduction: '選擇要顯示的內容，然後複製程式碼。每種形式都保留一般連結，即使指令碼或框架無法載入，內容也不會遺失。',
  article: '顯示內容',
  form: '形式',
  forms: {
    element: '元素：融入您的頁面，跟隨頁面的語言和配色',
    frame: '框架：與您的頁面相互隔離',
    oembed: '網址：適用於 WordPress 等會展開連結的系統（oEmbed）',
    fragment: 'HTML：在產生頁面時或在邊緣節點插入',
    link: '連結：不載入任何內容',
  },
  language: '語言',
  ofThePage: '與所在頁面相同',
  theme: '配色',
  themes: { auto: '與周圍一致', light: '淺色', dark: '深色' },
  show: '顯示',
  preview: '預覽',
  code: '貼到要顯示的位置',
  css: '加入您的樣式表，以免載入時頁面移動',
  policy: '如果您的網站傳送 Content-Security-Policy，須允許以下內容',
  noPolicy: '您的 Content-Security-Policy 無需允許任何內容。',
};
