import * as vscode from 'vscode';
import type { Sessions, SessionView } from '../session/sessions.js';
import { throttled } from './throttled.js';
import { transcriptText } from './transcriptText.js';

const SCHEME = 'countersign-text';

type About = 'transcript' | 'command';

/** Read-only texts about a session, made when they are opened and again when the session changes. */
export function registerSessionDocuments(sessions: Sessions): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = throttled(1000, () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => textAt(sessions, uri),
    }),
    { dispose: sessions.onDidChange(refresh.ask) },
    refresh,
    changed,
  );
}

export async function showSessionDocument(view: SessionView, about: About): Promise<void> {
  const { id, title } = view.session;
  const name = `${title.replace(/[/\\?#]/g, ' ').slice(0, 40)} (${about})`;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: `${about}:${id}` });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: true });
}

async function textAt(sessions: Sessions, { query }: vscode.Uri): Promise<string> {
  const view = sessions.get(query.slice(query.indexOf(':') + 1));
  if (!view) return 'This session has been removed.\n';
  if (query.startsWith('command:')) return view.question?.command ?? 'This question has been answered.\n';
  if (view.transcript === null) return 'Nothing has been written yet.\n';
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(view.transcript));
  return transcriptText(new TextDecoder().decode(bytes));
}
