const answers = new Map<string, Promise<unknown>>();

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/**
 * The JSON at `url`, asked for once in the life of the page however many elements want it. A failure is not remembered.
 *
 * @throws Error where the network, the status or the JSON fails.
 */
export function request(url: string): Promise<unknown> {
  const known = answers.get(url);
  if (known) return known;
  const answer = fetchJson(url);
  answers.set(url, answer);
  answer.catch(() => answers.delete(url));
  return answer;
}
