import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Sessions } from '../session/sessions.js';
import { readAddress } from './reviewAddress.js';
import type { Reviewed } from './reviewed.js';
import { reviewedOf } from './reviewed.js';

const REMEMBERED = 'countersign.shownReview';

/** Which review the Review view, the title buttons and the palette are about: the one last asked for or looked at. */
export class ShownReview {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly memory: vscode.Memento,
  ) {}

  view(): Reviewed | null {
    const id = this.memory.get<string>(REMEMBERED);
    return id === undefined ? null : reviewedOf(this.sessions, id);
  }

  /** For commands that are about the shown review: throws a HumanError when there is none. */
  asked(): Reviewed {
    const view = this.view();
    if (view) return view;
    throw new HumanError('No review is open.', 'Choose a session that is ready for review first.');
  }

  async show(id: string): Promise<void> {
    if (this.memory.get<string>(REMEMBERED) === id) return;
    await this.memory.update(REMEMBERED, id);
    this.changed.fire();
  }

  async follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const address = editor && readAddress(editor.document.uri);
    if (address) await this.show(address.session);
  }
}
