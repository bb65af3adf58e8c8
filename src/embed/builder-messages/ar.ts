import type { BuilderMessages } from './messages.ts';

export const ar: BuilderMessages = {
  title: 'أضفه إلى موقعك',
  introduction:
    'اختر ما تريد عرضه ثم انسخ الشيفرة. تتضمن كل صيغة رابطًا عاديًا، فلا يضيع شيء إذا تعذّر تحميل نص برمجي أو إطار.',
  article: 'ما سيُعرض',
  form: 'الطريقة',
  forms: {
    element: 'عنصر: يندمج في صفحتك ويتبع لغتها وألوانها',
    frame: 'إطار: منفصل عن صفحتك',
    oembed: 'عنوان: لووردبريس وغيره مما يوسّع الروابط (oEmbed)',
    fragment: 'HTML: يُدرج عند بناء صفحتك أو على حافة الشبكة',
    link: 'رابط: لا يُحمَّل شيء',
  },
  language: 'اللغة',
  ofThePage: 'لغة الصفحة المحيطة',
  theme: 'الألوان',
  themes: { auto: 'كما حوله', light: 'فاتحة', dark: 'داكنة' },
  show: 'اعرض',
  preview: 'معاينة',
  code: 'الصق هذا في المكان المطلوب',
  css: 'أضف هذا إلى ورقة الأنماط كي لا يتحرك شيء أثناء التحميل',
  policy: 'إذا كان موقعك يرسل Content-Security-Policy فيجب أن تسمح بما يلي',
  noPolicy: 'لا يلزم أن تسمح Content-Security-Policy بأي شيء.',
};
