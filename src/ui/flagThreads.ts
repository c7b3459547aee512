import * as vscode from 'vscode';
import type { Flag } from '../core/flag.js';
import type { Sessions } from '../session/sessions.js';
import { editorRange } from './editorRange.js';
import { flagMarkdown, plainMarkdown } from './flagMarkdown.js';
import { flagPlace } from './flagPlace.js';
import { addressOf, readAddress, uriOf } from './reviewAddress.js';
import type { ReviewEvents } from './reviewEvents.js';
import { isOpenFlag } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import { isDecidable, reviewedOf } from './reviewed.js';

/** Which flag a thread is about. */
export type FlagReference = { readonly session: string; readonly flag: string };

export type FlagThreads = {
  readonly dispose: () => void;
  readonly flagOf: (thread: vscode.CommentThread) => FlagReference | undefined;
};

/** A comment thread on every flag, for as long as the document it stands in is open. */
export function registerFlagThreads(sessions: Sessions, events: ReviewEvents): FlagThreads {
  const controller = vscode.comments.createCommentController('countersign.flags', 'Countersign');
  controller.options = {
    prompt: 'Acknowledge…',
    placeHolder: 'Why is this all right? The reason is kept with what lands.',
  };
  const threads = new Map<string, DrawnThread>();
  const references = new WeakMap<vscode.CommentThread, FlagReference>();

  const draw = () => {
    const wishes = new Map(
      openReviews(sessions)
        .flatMap(wishesOf)
        .map((wish) => [wish.key, wish]),
    );
    for (const key of threads.keys()) if (!wishes.has(key)) remove(key);
    for (const wish of wishes.values()) show(wish);
  };
  const remove = (key: string) => {
    threads.get(key)?.thread.dispose();
    threads.delete(key);
  };
  const show = ({ key, uri, range, reference, shown }: Wish) => {
    const print = printOf(shown);
    const drawn = threads.get(key);
    if (drawn?.print === print) return;
    const thread = drawn?.thread ?? controller.createCommentThread(uri, range, shown.comments);
    Object.assign(thread, shown);
    references.set(thread, reference);
    threads.set(key, { thread, print });
  };
  const drawFor = ({ uri }: vscode.TextDocument) => {
    if (readAddress(uri)) draw();
  };

  draw();
  const parts = vscode.Disposable.from(
    controller,
    events.onDidChange(draw),
    vscode.workspace.onDidOpenTextDocument(drawFor),
    vscode.workspace.onDidCloseTextDocument(drawFor),
  );
  return {
    flagOf: (thread) => references.get(thread),
    dispose: () => {
      parts.dispose();
    },
  };
}

/** `print` is what it shows, to leave a thread alone (and the cursor in its reply) when nothing of it changes. */
type DrawnThread = { readonly thread: vscode.CommentThread; readonly print: string };

function openReviews(sessions: Sessions): { view: Reviewed; open: ReadonlySet<string> }[] {
  const documents = vscode.workspace.textDocuments.filter(({ uri }) => readAddress(uri));
  const open = new Set(documents.map(({ uri }) => uri.toString()));
  const ids = new Set(documents.flatMap(({ uri }) => readAddress(uri)?.session ?? []));
  return [...ids].flatMap((id) => {
    const view = reviewedOf(sessions, id);
    return view ? [{ view, open }] : [];
  });
}

type Wish = {
  readonly key: string;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly reference: FlagReference;
  readonly shown: Shown;
};

type Shown = Pick<
  vscode.CommentThread,
  'label' | 'contextValue' | 'canReply' | 'state' | 'comments' | 'collapsibleState'
>;

function wishesOf({ view, open }: { view: Reviewed; open: ReadonlySet<string> }): Wish[] {
  return view.review.flags.flatMap((flag) => {
    const place = flagPlace(view.review, flag);
    const uri = place && uriOf(addressOf(view.session.id, place.file, flag.side));
    if (!uri || !open.has(uri.toString())) return [];
    const reference = { session: view.session.id, flag: flag.id };
    const range = editorRange(place.line);
    const key = JSON.stringify([uri.toString(), place.line.start, flag.id]);
    return [{ key, uri, range, reference, shown: shownOf(view, flag) }];
  });
}

function shownOf(view: Reviewed, flag: Flag): Shown {
  const open = isOpenFlag(view.review, flag);
  return {
    label: `${flag.severity}: ${flag.name} (${flag.rule})`,
    contextValue: contextOf(view, flag),
    canReply: open && isDecidable(view),
    state: open ? vscode.CommentThreadState.Unresolved : vscode.CommentThreadState.Resolved,
    collapsibleState:
      open && flag.severity === 'high'
        ? vscode.CommentThreadCollapsibleState.Expanded
        : vscode.CommentThreadCollapsibleState.Collapsed,
    comments: [comment('Countersign', flagMarkdown(flag)), ...answerOf(view, flag)],
  };
}

/** With the texts of its comments, which a Markdown string keeps to itself when it is turned into JSON. */
function printOf(shown: Shown): string {
  const texts = shown.comments.map(({ body }) => (typeof body === 'string' ? body : body.value));
  return JSON.stringify([shown, texts]);
}

function answerOf(view: Reviewed, flag: Flag): vscode.Comment[] {
  const reason = view.review.acknowledged.get(flag.id);
  if (reason === undefined) return [];
  return [comment('Acknowledged', plainMarkdown(reason))];
}

function comment(name: string, body: vscode.MarkdownString): vscode.Comment {
  return { author: { name }, body, mode: vscode.CommentMode.Preview };
}

function contextOf(view: Reviewed, flag: Flag): string {
  if (!isDecidable(view)) return 'flag';
  const undecided = flag.hunks.some((id) => !view.review.decisions.has(id));
  const decided = flag.hunks.some((id) => view.review.decisions.has(id));
  const words = { open: isOpenFlag(view.review, flag), undecided, decided: decided && !undecided };
  return ['flag', ...Object.entries(words).flatMap(([word, holds]) => (holds ? [word] : []))].join(' ');
}
