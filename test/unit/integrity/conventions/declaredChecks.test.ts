import assert from 'node:assert/strict';
import { declaredChecks } from '../../../../src/integrity/conventions/declaredChecks.js';
import { readConventions } from '../../../../src/integrity/conventions/readConventions.js';

const file = (checks: unknown): string => JSON.stringify({ checks });

describe('the checks of a countersign.json', () => {
  it('are read with what may be left out', () => {
    const unit = { id: 'unit', role: 'test', command: 'npm test' };
    const web = { id: 'web', role: 'types', command: 'tsc', folder: 'web/', setup: 'npm run generate' };
    assert.deepEqual(declaredChecks(file([unit, web])), [
      { ...unit, folder: '' },
      { ...web, folder: 'web' },
    ]);
  });

  it('are those of the project where the file declares none', () => {
    assert.equal(declaredChecks('{}'), null);
    assert.equal(declaredChecks('no JSON'), null);
    assert.deepEqual(declaredChecks(file([])), []);
  });

  it('hold one by one, and what does not hold is told', () => {
    const good = { id: 'a', role: 'test', command: 'make' };
    const text = file([
      { ...good, folder: '../other' },
      { ...good, role: 'deploy' },
      good,
      { ...good, command: 'late' },
    ]);
    assert.deepEqual(declaredChecks(text), [{ ...good, folder: '' }]);
    const told = readConventions(text, '2026-01-01').notes.map((note) => note.replace(/:.*/, ''));
    assert.deepEqual(told, ['Check 1 does not hold', 'Check 2 does not hold']);
  });
});
