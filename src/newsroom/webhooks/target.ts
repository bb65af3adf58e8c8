/**
 * Names that mean a machine or a network of its own (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`), or that no
 * resolver knows.
 */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|onion|invalid)$/;

/** IPv4 blocks that are not of the public internet (IANA's special-purpose registry), with their prefix lengths. */
const PRIVATE_BLOCKS: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/**
 * Why a URL may not be called; `null`: it may. `isLocal` allows this machine's own address, also without TLS: for a
 * publication that itself is served from there.
 *
 * The host is judged after parsing: the WHATWG parser turns `127.1`, `0x7f000001` and full-width digits into `127.0.0.1`.
 * A name that leads to a private address is not seen here; Cloudflare's network, where the request starts, does not
 * reach one.
 *
 * @example targetFault('https://[::1]/', false) // 'Use a host of the public internet, not "[::1]".'
 */
export function targetFault(text: string, isLocal: boolean): string | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return 'Write the URL as https://hooks.example.org/precis.';
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    return 'Leave user name, password and fragment out of the URL.';
  }
  if (isLocal && isThisMachine(url.hostname)) return null;
  if (isPrivate(url.hostname)) return `Use a host of the public internet, not "${url.hostname}".`;
  return url.protocol === 'https:' ? null : 'Use https: what is sent over http can be read and changed on its way.';
}

/** Whether a host is the machine itself. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return !isPublicV6(host);
  if (/^\d+(\.\d+){3}$/.test(host)) return PRIVATE_BLOCKS.some(([block, length]) => isIn(host, block, length));
  return !host.includes('.') || PRIVATE_NAME.test(host);
}

function isIn(address: string, block: string, length: number): boolean {
  const number = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - length);
  return Math.floor(number(address) / size) === Math.floor(number(block) / size);
}

/** Global unicast is 2000::/3, and of that not 2001::/23 (Teredo and others), 2001:db8::, 2002:: (6to4), 3fff::/20. */
function isPublicV6(host: string): boolean {
  const [first = 0, second = 0] = host
    .slice(1, -1)
    .split(':')
    .map((group) => Number.parseInt(group || '0', 16));
  if (first < 0x2000 || first > 0x3ffe || first === 0x2002) return false;
  return first !== 0x2001 || (second >= 0x200 && second !== 0xdb8);
}
