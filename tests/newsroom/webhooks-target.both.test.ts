import { describe, expect, it } from 'vitest';
import { targetFault } from '../../src/newsroom/webhooks/target.ts';

describe('an address that may be called', () => {
  it.each([
    'https://hooks.example.org/precis',
    'https://hooks.example.org:8443/precis?key=1',
    'https://93.184.215.14/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
    'https://localhost.example.org/',
    'https://пример.испытание/',
  ])('%s', (url) => {
    expect(targetFault(url, false)).toBeNull();
  });
});

describe('an address that may not be called', () => {
  it.each([
    ['not encrypted', 'http://hooks.example.org/'],
    ['another scheme', 'ftp://hooks.example.org/'],
    ['another scheme', 'file:///etc/passwd'],
    ['not a URL', 'hooks.example.org'],
    ['a password', 'https://user:secret@hooks.example.org/'],
    ['a fragment', 'https://hooks.example.org/#top'],
    ['this machine', 'https://localhost/'],
    ['this machine', 'https://LOCALHOST./'],
    ['this machine', 'https://a.localhost/'],
    ['this machine, short', 'https://127.1/'],
    ['this machine, hexadecimal', 'https://0x7f000001/'],
    ['this machine, decimal', 'https://2130706433/'],
    ['this machine, octal', 'https://0177.0.0.1/'],
    ['this machine, full width', 'https://１２７.０.０.１/'],
    ['this machine, escaped', 'https://%31%32%37.0.0.1/'],
    ['this machine, a dot behind', 'https://127.0.0.1./'],
    ['any address', 'https://0.0.0.0/'],
    ['private', 'https://10.1.2.3/'],
    ['private', 'https://172.16.0.1/'],
    ['private', 'https://172.31.255.255/'],
    ['private', 'https://192.168.1.1/'],
    ['carrier-grade NAT', 'https://100.64.0.1/'],
    ['link-local: metadata of clouds', 'https://169.254.169.254/latest/meta-data/'],
    ['benchmarking', 'https://198.19.0.1/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['this machine, IPv6', 'https://[::1]/'],
    ['any address, IPv6', 'https://[::]/'],
    ['this machine, IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['this machine, translated', 'https://[64:ff9b::7f00:1]/'],
    ['this machine, 6to4', 'https://[2002:7f00:1::]/'],
    ['Teredo', 'https://[2001:0:4136:e378::]/'],
    ['unique local', 'https://[fd00::1]/'],
    ['link-local, IPv6', 'https://[fe80::1]/'],
    ['documentation', 'https://[2001:db8::1]/'],
    ['multicast, IPv6', 'https://[ff02::1]/'],
    ['no public name', 'https://intranet/'],
    ['no public name', 'https://db.internal/'],
    ['no public name', 'https://printer.local/'],
    ['no public name', 'https://router.home.arpa/'],
    ['no public name, a dot behind', 'https://db.internal./'],
  ])('%s: %s', (_, url) => {
    expect(targetFault(url, false)).not.toBeNull();
  });
});

describe('a publication that is served from this machine', () => {
  it.each([
    ['http://localhost:9000/hook', true],
    ['http://127.0.0.1:9000/hook', true],
    ['http://[::1]:9000/hook', true],
    ['https://hooks.example.org/', true],
    ['http://hooks.example.org/', false],
    ['http://192.168.1.1/', false],
    ['http://169.254.169.254/', false],
    ['http://user@localhost/', false],
  ])('may call %s: %s', (url, allowed) => {
    expect(targetFault(url, true) === null).toBe(allowed);
  });
});
