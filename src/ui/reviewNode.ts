import type { ReviewRow } from './reviewRows.js';

/** A row of the Review view by what it stands for. Commands get it as it is. */
export type ReviewNode =
  | { readonly kind: 'file'; readonly session: string; readonly path: string }
  | { readonly kind: 'hunk'; readonly session: string; readonly path: string; readonly hunk: string }
  | { readonly kind: 'note'; readonly row: ReviewRow };

/** Gives the same object for the same row: by that VS Code knows which one to draw again. */
export class ReviewNodes {
  private readonly nodes = new Map<string, ReviewNode>();

  file(session: string, path: string): ReviewNode {
    return this.same({ kind: 'file', session, path });
  }

  hunk(session: string, path: string, hunk: string): ReviewNode {
    return this.same({ kind: 'hunk', session, path, hunk });
  }

  private same(node: ReviewNode): ReviewNode {
    const key = JSON.stringify(node);
    const known = this.nodes.get(key) ?? node;
    this.nodes.set(key, known);
    return known;
  }
}
