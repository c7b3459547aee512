import type * as vscode from 'vscode';

const KEY = 'countersign.allowedCommands';

/** Command lines that run in this workspace without a question where there is no sandbox; compared whole. */
export function allowedCommands(state: vscode.Memento): readonly string[] {
  const kept: unknown = state.get(KEY);
  return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string') : [];
}

export async function allowCommand(state: vscode.Memento, line: string): Promise<void> {
  await state.update(KEY, [...new Set([...allowedCommands(state), line])]);
}

export async function forgetCommands(state: vscode.Memento, lines: readonly string[]): Promise<void> {
  await state.update(
    KEY,
    allowedCommands(state).filter((line) => !lines.includes(line)),
  );
}
