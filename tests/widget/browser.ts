import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
  });
}

// As text: the tests are compiled without the types of a page.
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) =>
  reportFault('violation: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))`;

/** What went wrong on a page, and whom it contacted. */
export interface Record {
  /** Uncaught errors, console errors and CSP violations. */
  faults: string[];
  /** URLs asked for. */
  requests: string[];
}

/** Watches a page from before its first byte. */
export async function record(page: Page): Promise<Record> {
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.exposeBinding('reportFault', (_source, fault: string) => faults.push(fault));
  await page.addInitScript(REPORT_VIOLATIONS);
  return { faults, requests };
}
