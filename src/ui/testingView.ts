import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence.js';
import { visibleText } from '../core/print.js';
import type { Sessions, SessionView } from '../session/sessions.js';
import { type TestEntry, type TestRunPlan, testRuns } from './testRuns.js';

/** Publishes what our runs showed as runs of VS Code's own Testing view, one for each tree, when it is learned. */
export function registerTestingView(sessions: Sessions): vscode.Disposable {
  /** An empty controller would be one more thing to look at. */
  let controller: vscode.TestController | null = null;
  const shown = new Map<string, ReadonlySet<Evidence>>();
  const look = (id: string) => {
    const view = sessions.get(id);
    if (!view) {
      shown.delete(id);
      controller?.items.delete(id);
      return;
    }
    const known = shown.get(id);
    const now = evidenceOf(view);
    shown.set(id, new Set(now));
    // A review of an earlier window comes with what was seen there: that is no news.
    const isRestored = known === undefined && view.review !== null;
    if (isRestored || now.every((each) => known?.has(each) === true)) return;
    controller ??= vscode.tests.createTestController('countersign.evidence', 'Countersign');
    publish(controller, view);
  };
  const stop = sessions.onDidChange(look);
  return new vscode.Disposable(() => {
    stop();
    controller?.dispose();
  });
}

function evidenceOf({ review, checked }: SessionView): Evidence[] {
  return [review?.evidence, checked?.evidence].flatMap((each) => (each?.kind === 'ran' ? [each] : []));
}

function publish(controller: vscode.TestController, view: SessionView): void {
  const { id, title } = view.session;
  const root = controller.createTestItem(id, visibleText(title));
  controller.items.add(root);
  const plans = testRuns(view);
  addItems(controller, root, { plans, repository: vscode.Uri.file(view.session.repository) });
  for (const plan of plans) {
    const run = controller.createTestRun(new vscode.TestRunRequest(), `${plan.tree}: ${root.label}`, false);
    for (const check of plan.checks) {
      const item = root.children.get(check.id);
      if (!item) continue;
      if (check.broken !== null) run.errored(item, new vscode.TestMessage(visibleText(check.broken)));
      for (const test of check.tests) tell(run, item.children.get(test.id), test);
    }
    run.end();
  }
}

type Wanted = { readonly plans: readonly TestRunPlan[]; readonly repository: vscode.Uri };

/** Of all trees together: a test that is gone has its item too. */
function addItems(
  controller: vscode.TestController,
  root: vscode.TestItem,
  { plans, repository }: Wanted,
): void {
  for (const { id, command, tests } of plans.flatMap(({ checks }) => checks)) {
    const item = root.children.get(id) ?? controller.createTestItem(id, visibleText(command));
    root.children.add(item);
    for (const test of tests) {
      if (item.children.get(test.id)) continue;
      const uri = test.file === null ? undefined : vscode.Uri.joinPath(repository, test.file);
      item.children.add(controller.createTestItem(test.id, visibleText(test.label), uri));
    }
  }
}

function tell(run: vscode.TestRun, item: vscode.TestItem | undefined, test: TestEntry): void {
  if (!item) return;
  switch (test.outcome) {
    case 'passed':
      run.passed(item, test.took);
      break;
    case 'failed':
      run.failed(item, new vscode.TestMessage(visibleText(test.message)), test.took);
      break;
    case 'skipped':
      run.skipped(item);
      break;
  }
}
