import type { BuilderMessages } from './messages.ts';

export const ko: BuilderMessages = {
  title: '사이트에 표시하기',
  introduction:
    '표시할 내용을 고르고 코드를 복사하세요. 어떤 형식이든 일반 링크가 남으므로 스크립트나 프레임이 로드되지 않아도 내용을 잃지 않습니다.',
  article: '표시할 내용',
  form: '형식',
  forms: {
    element: '요소: 페이지에 어우러지고 페이지의 언어와 색상을 따릅니다',
    frame: '프레임: 페이지와 분리됩니다',
    oembed: '주소: 링크를 펼쳐 보여 주는 WordPress 등에 사용합니다(oEmbed)',
    fragment: 'HTML: 페이지를 만들 때 또는 에지에서 삽입합니다',
    link: '링크: 아무것도 로드하지 않습니다',
  },
  language: '언어',
  ofThePage: '둘러싼 페이지의 언어',
  theme: '색상',
  themes: { auto: '주변과 같게', light: '밝게', dark: '어둡게' },
  show: '보기',
  preview: '미리 보기',
  code: '표시할 자리에 붙여 넣으세요',
  css: '로드하는 동안 화면이 움직이지 않도록 스타일시트에 추가하세요',
  policy: '사이트가 Content-Security-Policy를 보낸다면 다음을 허용해야 합니다',
  noPolicy: 'Content-Security-Policy에서 허용할 것이 없습니다.',
};
