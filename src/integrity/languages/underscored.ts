/** `ShoppingCart` as `shopping_cart`: the name of the file that a module or class is kept in. */
export function underscored(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
