/** The text of `released/openapi.json`. */
export function openapiText(): string;
