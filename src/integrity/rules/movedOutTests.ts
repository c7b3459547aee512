import type { ScannedFile } from '../change.js';
import type { MovedOut } from '../config/movedOut.js';
import type { Finding } from './rule.js';

/** Test files that the runner's patterns no longer match; one whose name no runner takes is told of without them. */
export function movedOutFindings(moved: readonly MovedOut[], files: readonly ScannedFile[]): Finding[] {
  return moved.flatMap(({ from, to, runner }): Finding[] => {
    const file = files.find(({ head }) => head?.path === to);
    if (!file?.head?.collected || file.head.tests.length === 0) return [];
    return [
      {
        severity: 'high',
        path: to,
        side: 'head',
        range: null,
        tests: file.head.tests.map(({ path }) => path),
        before: from,
        after: to,
        fact: `The configuration of ${runner} took “${from}” and does not take “${to}”.`,
        why: 'The runner does not look there, and says nothing of it.',
      },
    ];
  });
}
