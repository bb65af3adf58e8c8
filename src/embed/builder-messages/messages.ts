import type { Form } from '../choice.ts';
import type { Theme } from '../theme.ts';

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
