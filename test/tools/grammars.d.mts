/** Files under node_modules that the product carries as `grammars/<file>`. */
export const grammars: readonly string[];
