import * as vscode from 'vscode';
import type { FileChange, FileVersion } from '../core/changeSet.js';
import type { Sessions } from '../session/sessions.js';
import type { ReviewAddress } from './reviewAddress.js';
import { addressOf, fileAt, readAddress, REVIEW_SCHEMES, uriOf } from './reviewAddress.js';
import type { ReviewChange } from './reviewChange.js';
import type { ReviewEvents } from './reviewEvents.js';
import type { Reviewed } from './reviewed.js';
import { isDecidable, reviewedOf } from './reviewed.js';

/** Serves both sides of every review as documents. Only the head of a review that can be decided can be written. */
export function registerReviewFileSystem(
  sessions: Sessions,
  events: ReviewEvents,
  restored: Promise<unknown>,
): vscode.Disposable {
  const files = new ReviewFiles(sessions, restored);
  return vscode.Disposable.from(
    files,
    ...Object.values(REVIEW_SCHEMES).map((scheme) =>
      vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
    ),
    events.onDidChange((change) => {
      files.announce(change);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      files.showHeadAgain(document);
    }),
  );
}

type Found = { readonly address: ReviewAddress; readonly view: Reviewed; readonly file: FileChange };

class ReviewFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  /** How often a document's bytes have become others since the window opened: what its time of change counts. */
  private readonly revisions = new Map<string, number>();

  constructor(
    private readonly sessions: Sessions,
    /** A tab of the last window asks for its document before the sessions have been read. */
    private readonly restored: Promise<unknown>,
  ) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { address, view, file } = await this.find(uri);
    return {
      type: vscode.FileType.File,
      ctime: view.session.createdAt,
      mtime: view.session.createdAt + (this.revisions.get(uri.toString()) ?? 0),
      size: sizeOf(file[address.side]),
      ...(isWritable(address, view) ? {} : { permissions: vscode.FilePermission.Readonly }),
    };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { address, file } = await this.find(uri);
    const version = file[address.side];
    if (version === null) return new Uint8Array();
    if (version.mode === '160000') return new TextEncoder().encode(submoduleText(version));
    const bytes = await this.sessions.readSide(address.session, address.side, address.path);
    if (bytes === null) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  /** Taking all lines out of a created file, as the diff editor's own revert button does, is to reject the file. */
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const { address, view, file } = await this.find(uri);
    if (!isWritable(address, view)) throw vscode.FileSystemError.NoPermissions(uri);
    const created = file.base === null ? file.hunks.find(({ kind }) => kind === 'whole') : undefined;
    if (created && content.length === 0)
      await this.sessions.decide(address.session, [created.id], 'rejected');
    else await this.sessions.editHead(address.session, address.path, content);
    this.touch(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  announce({ session, before, after }: ReviewChange): void {
    if (before === null || after === null || before.review.changeSet === after.review.changeSet) return;
    const known = new Map(before.review.changeSet.files.map((file) => [file.path, file]));
    const uris = after.review.changeSet.files.flatMap((file) =>
      changedSides(session, known.get(file.path), file),
    );
    for (const uri of uris) this.touch(uri);
    this.changed.fire(uris.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  dispose(): void {
    this.changed.dispose();
  }

  /**
   * A save that only takes hunks out is a decision: the proposal keeps them, so the document must show them again. Only
   * once the editor knows that it has saved does another time of change mean "read again" to it.
   */
  showHeadAgain({ uri }: vscode.TextDocument): void {
    if (!readAddress(uri)) return;
    this.touch(uri);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  private touch(uri: vscode.Uri): void {
    this.revisions.set(uri.toString(), (this.revisions.get(uri.toString()) ?? 0) + 1);
  }

  private async find(uri: vscode.Uri): Promise<Found> {
    const address = readAddress(uri);
    if (address && !this.sessions.get(address.session)) await this.restored;
    const view = address && reviewedOf(this.sessions, address.session);
    const file = address && view ? fileAt(view.review, address) : undefined;
    if (!address || !view || !file) throw vscode.FileSystemError.FileNotFound(uri);
    return { address, view, file };
  }
}

function isWritable(address: ReviewAddress, view: Reviewed): boolean {
  return address.side === 'head' && !address.absent && isDecidable(view);
}

function changedSides(session: string, before: FileChange | undefined, after: FileChange): vscode.Uri[] {
  return (['base', 'head'] as const)
    .filter((side) => before?.[side]?.oid !== after[side]?.oid)
    .map((side) => uriOf(addressOf(session, after, side)));
}

/** As git writes a submodule into a diff. */
function submoduleText(version: FileVersion): string {
  return `Subproject commit ${version.oid}\n`;
}

function sizeOf(version: FileVersion | null): number {
  if (version === null) return 0;
  return version.mode === '160000' ? submoduleText(version).length : version.size;
}
