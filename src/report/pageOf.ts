/** What a rule says, when, and what to do: its page as Markdown. */
export type PageOf = (rule: string) => string;
