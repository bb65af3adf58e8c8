/** The stylesheet of the pages and the address by which they name it, by path from the root. */
export function styles(): Promise<Record<string, string>>;
