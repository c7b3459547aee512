/** `Color.RED`, `HttpStatus.NOT_FOUND`: a constant by how it is written. */
export function isConstantName(text: string): boolean {
  return /^(\w+\.)*[A-Z][A-Z0-9_]+$/.test(text);
}
