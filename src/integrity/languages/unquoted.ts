/** What a string or a symbol says, without the signs around it; any other text as it is. */
export function unquoted(text: string): string {
  const [, , quoted] = /^[a-zA-Z~@$]?(["'`])([\s\S]*)\1$/.exec(text) ?? [];
  return quoted ?? text.replace(/^:(?=["\w])|^%[qQwi]?[([{]|[)\]}]$/g, (sign) => (sign === ':' ? '' : sign));
}
