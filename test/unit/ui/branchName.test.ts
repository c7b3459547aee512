import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { branchProblem, proposedBranch } from '../../../src/ui/branchName.js';

describe('a name for a new branch', () => {
  it('is proposed from the title', () => {
    assert.equal(proposedBranch('Round totals to cents'), 'countersign/round-totals-to-cents');
    assert.equal(proposedBranch('Größe prüfen!'), 'countersign/gro-e-pru-fen');
    assert.equal(proposedBranch('修复'), 'countersign/review');
  });

  it('is refused exactly when git refuses it', () => {
    const names = [
      'main',
      'a/b',
      'ü',
      'a.b',
      'a-',
      '@a',
      'a@b',
      'countersign/x',
      'a{b',
      'HEAD2',
      '',
      '-a',
      'a b',
      'a\tb',
      'a~b',
      'a^b',
      'a:b',
      'a?b',
      'a*b',
      'a[b',
      'a\\b',
      'a\u007fb',
      'a..b',
      'a@{b',
      '@',
      '/a',
      'a/',
      'a//b',
      '.a',
      'a/.b',
      'a.',
      'a.lock',
      'a.lock/b',
    ];
    for (const name of names) {
      const git = spawnSync('git', ['check-ref-format', '--branch', name], { encoding: 'utf8' });
      const refused = name === '@' || git.status !== 0; // to git alone `@` is another word for HEAD
      assert.equal(branchProblem(name) !== null, refused, JSON.stringify(name));
    }
  });
});
