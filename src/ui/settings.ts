import * as vscode from 'vscode';
import type { Budget } from '../core/agent.js';

/** The settings of package.json under `countersign`, as they hold for a folder now. Absent ones have their default there. */
export type Settings = {
  readonly model: string;
  readonly baseUrl: string;
  readonly useEnvironmentKey: boolean;
  readonly budget: Budget;
  /** What happens to commands that no sandbox can confine. */
  readonly sandbox: 'ask' | 'require';
  /** How often the agent may work on one task in all. */
  readonly rounds: number;
  readonly checkBeforeLanding: boolean;
  /** How many runs of checks may go on at once. */
  readonly parallelChecks: number;
  /** Milliseconds after which a run of a check is broken off. */
  readonly checkTimeLimit: number;
};

/** `folder`: an absolute path, or none for what holds everywhere. A value of the wrong kind counts as absent. */
export function readSettings(folder?: string): Settings {
  const scope = folder === undefined ? undefined : vscode.Uri.file(folder);
  const section = vscode.workspace.getConfiguration('countersign', scope);
  return {
    model: text(section.get('anthropic.model'), ''),
    baseUrl: text(section.get('anthropic.baseUrl'), 'https://api.anthropic.com'),
    useEnvironmentKey: section.get('anthropic.useEnvironmentKey') === true,
    budget: {
      turns: amount(section.get('budget.turns'), 60),
      tokens: amount(section.get('budget.tokens'), 2_000_000),
    },
    sandbox: section.get('sandbox') === 'require' ? 'require' : 'ask',
    rounds: amount(section.get('rounds'), 1),
    checkBeforeLanding: section.get('checks.beforeLanding') !== false,
    parallelChecks: amount(section.get('checks.parallel'), 1),
    checkTimeLimit: 1000 * amount(section.get('checks.timeLimit'), 600),
  };
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise;
}

function amount(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise;
}
