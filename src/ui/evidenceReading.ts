import * as vscode from 'vscode';
import type { EvidenceDocument, EvidenceHeading, EvidenceLink } from './evidenceText.js';

export function linksIn(session: string, { links }: EvidenceDocument): vscode.DocumentLink[] {
  return links.map(({ line, start, end, side, file, name }) => {
    const given = encodeURIComponent(JSON.stringify([session, side, file, name]));
    const link = new vscode.DocumentLink(
      new vscode.Range(line, start, line, end),
      vscode.Uri.parse(`command:countersign.openTest?${given}`),
    );
    link.tooltip = side === 'base' ? 'Open the test as it was' : 'Open the test as it is';
    return link;
  });
}

/** What the words at a position lead to; elsewhere on the line, the first that it leads to. */
export function testsAt({ links }: EvidenceDocument, { line, character }: vscode.Position): EvidenceLink[] {
  const onLine = links.filter((link) => link.line === line);
  const here = onLine.filter(({ start, end }) => start <= character && character <= end);
  return (here.length > 0 ? here : onLine).slice(0, 1);
}

const KINDS = [vscode.SymbolKind.Event, vscode.SymbolKind.Array, vscode.SymbolKind.Method] as const;

/** The headings as the outline and the breadcrumbs show them: each reaches to the next that is no deeper. */
export function symbolsIn({ headings, text }: EvidenceDocument): vscode.DocumentSymbol[] {
  const last = text.split('\n').length - 1;
  const symbols: vscode.DocumentSymbol[] = [];
  const open: { readonly depth: number; readonly symbol: vscode.DocumentSymbol }[] = [];
  for (const [at, heading] of headings.entries()) {
    const next = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth);
    const symbol = symbolOf(heading, (next?.line ?? last) - 1);
    while ((open.at(-1)?.depth ?? -1) >= heading.depth) open.pop();
    (open.at(-1)?.symbol.children ?? symbols).push(symbol);
    open.push({ depth: heading.depth, symbol });
  }
  return symbols;
}

function symbolOf({ line, depth, text }: EvidenceHeading, end: number): vscode.DocumentSymbol {
  const whole = new vscode.Range(line, 0, Math.max(line, end), 0);
  const own = new vscode.Range(line, 0, line, 0);
  return new vscode.DocumentSymbol(text, '', KINDS[depth], whole, own);
}
