/** Whether a URL from content may become a link: http and https only, never `javascript:` and the like. */
export function isWebUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
