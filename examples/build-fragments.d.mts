/** The page with every `<esi:include src="…"/>` replaced by what its address answers. */
export function build(page: string): Promise<string>;
