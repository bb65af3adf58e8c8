import type { Form } from './choice.ts';
import type { Theme } from './theme.ts';

/** Every text of the builder page in one language, beside those that all pages share. */
export interface BuilderMessages {
  title: string;
  introduction: string;
  article: string;
  form: string;
  forms: Record<Form, string>;
  language: string;
  /** The language of the page around is taken. */
  ofThePage: string;
  theme: string;
  themes: Record<Theme, string>;
  show: string;
  preview: string;
  code: string;
  css: string;
  policy: string;
  noPolicy: string;
}

const en: BuilderMessages = {
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

const ar: BuilderMessages = {
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

const es: BuilderMessages = {
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

const fr: BuilderMessages = {
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

const hi: BuilderMessages = {
  title: 'अपनी साइट पर लगाएँ',
  introduction:
    'चुनें कि क्या दिखाना है और कोड कॉपी करें। हर रूप में एक सादा लिंक रहता है, इसलिए स्क्रिप्ट या फ़्रेम लोड न होने पर भी कुछ नहीं खोता।',
  article: 'क्या दिखाना है',
  form: 'कैसे',
  forms: {
    element: 'एलिमेंट: आपके पेज में घुल-मिल जाता है और उसकी भाषा व रंग अपनाता है',
    frame: 'फ़्रेम: आपके पेज से अलग रहता है',
    oembed: 'पता: वर्डप्रेस और लिंक खोलकर दिखाने वाली अन्य साइटों के लिए (oEmbed)',
    fragment: 'HTML: पेज बनते समय या नेटवर्क के छोर पर जोड़ा जाता है',
    link: 'लिंक: कुछ भी लोड नहीं होता',
  },
  language: 'भाषा',
  ofThePage: 'आसपास के पेज की भाषा',
  theme: 'रंग',
  themes: { auto: 'आसपास जैसे', light: 'हल्के', dark: 'गहरे' },
  show: 'दिखाएँ',
  preview: 'झलक',
  code: 'जहाँ दिखाना हो वहाँ यह चिपकाएँ',
  css: 'इसे अपनी स्टाइल शीट में जोड़ें, ताकि लोड होते समय कुछ न हिले',
  policy: 'यदि आपकी साइट Content-Security-Policy भेजती है, तो उसे इसकी अनुमति देनी होगी',
  noPolicy: 'आपकी Content-Security-Policy को किसी अनुमति की ज़रूरत नहीं है।',
};

const ru: BuilderMessages = {
  title: 'Разместить на своём сайте',
  introduction:
    'Выберите, что показать, и скопируйте код. В каждом варианте остаётся обычная ссылка, поэтому ничего не пропадёт, если скрипт или фрейм не загрузится.',
  article: 'Что показать',
  form: 'Как',
  forms: {
    element: 'Элемент: сливается со страницей, следует её языку и цветам',
    frame: 'Фрейм: отделён от вашей страницы',
    oembed: 'Адрес: для WordPress и других сайтов, раскрывающих ссылки (oEmbed)',
    fragment: 'HTML: вставляется при сборке страницы или на границе сети',
    link: 'Ссылка: ничего не загружается',
  },
  language: 'Язык',
  ofThePage: 'Как у страницы вокруг',
  theme: 'Цвета',
  themes: { auto: 'Как вокруг', light: 'Светлые', dark: 'Тёмные' },
  show: 'Показать',
  preview: 'Предпросмотр',
  code: 'Вставьте это в нужное место',
  css: 'Добавьте это в таблицу стилей, чтобы при загрузке ничего не сдвигалось',
  policy: 'Если ваш сайт отправляет Content-Security-Policy, она должна разрешать следующее',
  noPolicy: 'Вашей Content-Security-Policy ничего разрешать не нужно.',
};

const zhHans: BuilderMessages = {
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

const zhHant: BuilderMessages = {
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

const BUILDER_MESSAGES: ReadonlyMap<string, BuilderMessages> = new Map([
  ['en', en],
  ['ar', ar],
  ['es', es],
  ['fr', fr],
  ['hi', hi],
  ['ru', ru],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);

/** The builder page's texts, and the tag of the language that they are in: English where the interface has none of `language`. */
export function builderMessages(language: string): { language: string; messages: BuilderMessages } {
  const messages = BUILDER_MESSAGES.get(language);
  return messages ? { language, messages } : { language: 'en', messages: en };
}
