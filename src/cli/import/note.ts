/** What is said about a place in a text; the offset is in UTF-16 units. */
export type Note = [offset: number, message: string];
