export const root: string;
/** Resolves with how many bytes VS Code reads before it can call `activate`. `dist`: an absolute folder. */
export function build(options?: { minify?: boolean; dist?: string }): Promise<number>;
