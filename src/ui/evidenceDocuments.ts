import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Side } from '../core/flag.js';
import type { Sessions, SessionView } from '../session/sessions.js';
import { agentClaim } from './agentClaim.js';
import { command } from './command.js';
import { type EvidenceLink, evidenceDocument } from './evidenceText.js';
import { addressOf, uriOf } from './reviewAddress.js';
import { indexReview } from './reviewIndex.js';
import { type Reviewed, reviewedOf } from './reviewed.js';
import { throttled } from './throttled.js';

const SCHEME = 'countersign-evidence';

/** Read-only documents of what our runs showed, made when they are opened and again when the session changes. */
export function registerEvidenceDocuments(
  sessions: Sessions,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const links = new Map<string, readonly EvidenceLink[]>();
  const refresh = throttled(500, () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  return vscode.Disposable.from(
    changed,
    refresh,
    { dispose: sessions.onDidChange(refresh.ask) },
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => {
        const view = reviewedOf(sessions, query);
        if (!view) return 'This session has been removed.\n';
        const document = evidenceDocument(await shownOf(view));
        links.set(query, document.links);
        return document.text;
      },
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: ({ uri }) =>
          (links.get(uri.query) ?? []).map((link) => linkOf(uri.query, link)),
      },
    ),
    command(log, 'countersign.openTest', (session, side, file, name) =>
      openTest(sessions, {
        session: String(session),
        side: side === 'base' ? 'base' : 'head',
        file: String(file),
        name: String(name),
      }),
    ),
  );
}

/** Beside the review, whose place and focus stay as they are to the left of it. */
export async function showEvidence({ session }: SessionView): Promise<void> {
  const name = session.title.replace(/[/\\?#]/g, ' ').slice(0, 40);
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name} (evidence).md`, query: session.id });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
}

async function shownOf({ session, review, checked, transcript }: Reviewed) {
  const claim = transcript === null ? null : agentClaim(await textOf(vscode.Uri.file(transcript)));
  return { title: session.title, evidence: review.evidence, checked, claim };
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function linkOf(session: string, { line, start, end, side, file, name }: EvidenceLink): vscode.DocumentLink {
  const given = encodeURIComponent(JSON.stringify([session, side, file, name]));
  const link = new vscode.DocumentLink(
    new vscode.Range(line, start, line, end),
    vscode.Uri.parse(`command:countersign.openTest?${given}`),
  );
  link.tooltip = side === 'base' ? 'Open the test as it was' : 'Open the test as it is';
  return link;
}

type Test = { readonly session: string; readonly side: Side; readonly file: string; readonly name: string };

/** The side's document where the change touches the file, else the user's own file; at the first line with the name. */
async function openTest(sessions: Sessions, { session, side, file, name }: Test): Promise<void> {
  const view = reviewedOf(sessions, session);
  if (!view) throw new HumanError('This session has been removed.', 'Pick another one.');
  const change = indexReview(view.review).bySide[side].get(file);
  const uri = change
    ? uriOf(addressOf(session, change, side))
    : vscode.Uri.joinPath(vscode.Uri.file(view.session.repository), file);
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(name);
  const place = document.positionAt(Math.max(at, 0));
  await vscode.window.showTextDocument(document, {
    preview: true,
    selection: new vscode.Range(place, place),
  });
}
