/**
 * Of a condition without layout: one of its sides makes it true whatever the other is, as in `isOpen || true` and
 * `True or is_open`.
 */
export function isAlwaysTrue(condition: string): boolean {
  const text = condition.replace(/^\((.*)\)$/s, '$1');
  const tail = /(?:\|\||\bor )(?:true|True|!0|1)$/.exec(text);
  if (tail) return isWhole(text.slice(0, tail.index));
  return /^(?:true|True|!0|1)(?:\|\|| or\b)/.test(text);
}

/** Every bracket that opens in it closes too. */
function isWhole(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[()[\]{}]/g) ?? []) depth += /[([{]/.test(sign) ? 1 : -1;
  return depth === 0;
}
