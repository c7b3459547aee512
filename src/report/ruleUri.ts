/** The page of a rule in `docs/rules/`, as the project's repository shows it. */
export function ruleUri(rule: string): string {
  return `${PAGES}${rule}.md`;
}

const PAGES = 'https://github.com/countersign/countersign/blob/main/docs/rules/';
