import type * as vscode from 'vscode';
import type { Check } from '../core/evidence.js';
import type { ConfirmedChecks } from '../session/ports.js';
import type { Sessions } from '../session/sessions.js';
import type { CheckOutputs } from './checkOutputs.js';

/** What the composition root hands to the surfaces of sessions, starting and settings. */
export type UiHost = {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly sessions: Sessions;
  /** Who can be chosen to do the work; never empty. With one there is no question. */
  readonly agents: readonly AgentChoice[];
  /** Of the models endpoint, with the key and address that are set. Rejects with a HumanError. */
  readonly listModels: () => Promise<readonly Model[]>;
  readonly listBranches: (folder: string) => Promise<Branches>;
  /** What goes into every prompt from this folder. */
  readonly listContextFiles: (folder: string) => Promise<readonly ContextFile[]>;
  /** What the project at a folder offers as checks, with the repository's top folder. */
  readonly findChecks: (
    folder: string,
  ) => Promise<{ readonly root: string; readonly checks: readonly Check[] }>;
  /** What the user confirmed for the repository at a top folder. */
  readonly confirmedChecks: (root: string) => ConfirmedChecks;
  /** A sandbox confines commands on this machine. */
  readonly isConfined: () => Promise<boolean>;
  readonly checkOutputs: CheckOutputs;
  /** Makes the sample repository and starts the scripted agent on it; resolves with the session's id. */
  readonly startDemo: () => Promise<string>;
};

export type AgentChoice = {
  /** What `Sessions.startAgent` gets. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** It needs an API key and a model. */
  readonly needsKey: boolean;
};

export type Model = { readonly id: string; readonly name: string };

export type Branches = {
  /** Those that can be reviewed, the most recent commit first. */
  readonly names: readonly string[];
  /** What a branch is compared against unless the user says otherwise. */
  readonly against: string;
};

/** `path` is absolute. */
export type ContextFile = { readonly path: string; readonly bytes: number };
