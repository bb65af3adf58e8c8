/** The npm package of the elements, made anew in `folder`. */
export function pack(folder: string): Promise<void>;
