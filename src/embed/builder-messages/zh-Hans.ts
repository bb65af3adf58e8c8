import type { BuilderMessages } from './messages.ts';

export const zhHans: BuilderMessages = {
  title: '放到您的网站上',
  introduction: '选择要显示的内容，然后复制代码。每种形式都保留普通链接，即使脚本或框架无法加载，内容也不会丢失。',
  article: '显示内容',
  form: '形式',
  forms: {
    element: '元素：融入您的页面，跟随页面的语言和配色',
    frame: '框架：与您的页面相互隔离',
    oembed: '网址：适用于 WordPress 等会展开链接的系统（oEmbed）',
    fragment: 'HTML：在生成页面时或在边缘节点插入',
    link: '链接：不加载任何内容',
  },
  language: '语言',
  ofThePage: '与所在页面相同',
  theme: '配色',
  themes: { auto: '与周围一致', light: '浅色', dark: '深色' },
  show: '显示',
  preview: '预览',
  code: '粘贴到要显示的位置',
  css: '加入您的样式表，以免加载时页面移动',
  policy: '如果您的网站发送 Content-Security-Policy，须允许以下内容',
  noPolicy: '您的 Content-Security-Policy 无需允许任何内容。',
};
