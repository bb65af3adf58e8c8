import type { BuilderMessages } from './messages.ts';

export const he: BuilderMessages = {
  title: 'להצגה באתר שלכם',
  introduction:
    'בחרו מה להציג והעתיקו את הקוד. בכל צורה נשאר קישור פשוט, כך ששום דבר לא הולך לאיבוד אם סקריפט או מסגרת אינם נטענים.',
  article: 'מה להציג',
  form: 'איך',
  forms: {
    element: 'רכיב: משתלב בדף שלכם ומתאים את עצמו לשפה ולצבעים שלו',
    frame: 'מסגרת: מופרדת מהדף שלכם',
    oembed: 'כתובת: לוורדפרס ולאתרים אחרים שמרחיבים קישורים (oEmbed)',
    fragment: 'HTML: נכלל בבניית הדף או בקצה הרשת',
    link: 'קישור: דבר אינו נטען',
  },
  language: 'שפה',
  ofThePage: 'שפת הדף שמסביב',
  theme: 'צבעים',
  themes: { auto: 'כמו בסביבה', light: 'בהיר', dark: 'כהה' },
  show: 'הצגה',
  preview: 'תצוגה מקדימה',
  code: 'הדביקו זאת במקום הרצוי',
  css: 'הוסיפו זאת לגיליון הסגנונות כדי ששום דבר לא יזוז בזמן הטעינה',
  policy: 'אם האתר שלכם שולח Content-Security-Policy, עליה לאפשר את הדברים הבאים',
  noPolicy: 'אין צורך לאפשר דבר ב-Content-Security-Policy.',
};
