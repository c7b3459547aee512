import * as vscode from 'vscode';
import { messageOf } from '../core/errors.js';
import type { Sessions, SessionView } from '../session/sessions.js';
import { agentClaim } from './agentClaim.js';
import { command } from './command.js';
import { type EvidenceDocument, evidenceDocument } from './evidenceText.js';
import { linksIn, symbolsIn, testsAt } from './evidenceReading.js';
import { placeOfTest, showTest } from './placeOfTest.js';
import { type Reviewed, reviewedOf } from './reviewed.js';
import { throttled } from './throttled.js';

const SCHEME = 'countersign-evidence';
/** Of package.json: how it is drawn, wrapped and folded. */
const LANGUAGE = 'countersign-evidence';

const NONE: EvidenceDocument = { text: 'This session has been removed.\n', links: [], headings: [] };

/**
 * Read-only documents of what our runs showed, made when they are opened and again when the session changes. A test is
 * reached by its link, by Go to Definition, or through the outline.
 */
export function registerEvidenceDocuments(
  sessions: Sessions,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const made = new Map<string, EvidenceDocument>();
  const documentOf = ({ query }: vscode.Uri): EvidenceDocument => made.get(query) ?? NONE;
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
        made.set(query, view ? evidenceDocument(await shownOf(view)) : NONE);
        return made.get(query)?.text;
      },
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme !== SCHEME) return;
      inOurLanguage(document).catch((error: unknown) => {
        log.error(messageOf(error));
      });
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      { provideDocumentLinks: ({ uri }) => linksIn(uri.query, documentOf(uri)) },
    ),
    vscode.languages.registerDocumentSymbolProvider(
      { scheme: SCHEME },
      { provideDocumentSymbols: ({ uri }) => symbolsIn(documentOf(uri)) },
    ),
    vscode.languages.registerDefinitionProvider(
      { scheme: SCHEME },
      {
        provideDefinition: ({ uri }, position) =>
          Promise.all(
            testsAt(documentOf(uri), position).map((test) => placeOfTest(sessions, uri.query, test)),
          ),
      },
    ),
    command(log, 'countersign.openTest', (session, side, file, name) =>
      showTest(sessions, String(session), {
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
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/Evidence: ${name}`, query: session.id });
  const document = await inOurLanguage(await vscode.workspace.openTextDocument(uri));
  const viewColumn = columnOf(uri) ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(document, { preview: true, viewColumn });
}

/** Where it is open already. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const groups = vscode.window.tabGroups.all.filter(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return groups[0]?.viewColumn;
}

/** No name of a file makes it one, so that no file of a user is taken for it. */
async function inOurLanguage(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  return document.languageId === LANGUAGE
    ? document
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}

async function shownOf({ session, review, checked, transcript }: Reviewed) {
  const claim = transcript === null ? null : agentClaim(await textOf(vscode.Uri.file(transcript)));
  return { title: session.title, evidence: review.evidence, checked, claim };
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
