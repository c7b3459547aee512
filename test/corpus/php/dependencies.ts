import type { TreeCase } from '../corpus.js';

const path = 'tests/SlugTest.php';

function test(slug: string): string {
  return `<?php

final class SlugTest extends TestCase
{
    public function testSlug(): void
    {
        $this->assertSame('${slug}', slug('Ärger'));
    }
}
`;
}

const SCRIPTS = '{ "scripts": { "test": "phpunit --exclude-group slow" } }\n';

/** Another answer, with and without another version of what gives it. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'PHP: another answer alone',
    before: { [path]: test('arger') },
    after: { [path]: test('aerger') },
    expected: 'TI403 high',
  },
  {
    kind: 'tree',
    title: 'PHP: another answer with another version',
    before: { [path]: test('arger'), 'composer.json': '{ "require": { "acme/ascii": "^1.6" } }\n' },
    after: { [path]: test('aerger'), 'composer.json': '{ "require": { "acme/ascii": "^2.0" } }\n' },
    expected: 'TI403 medium',
  },
  {
    kind: 'tree',
    title: 'PHP: another answer with another lock file',
    before: { [path]: test('arger'), 'composer.lock': '{ "packages": [{ "version": "1.6" }] }\n' },
    after: { [path]: test('aerger'), 'composer.lock': '{ "packages": [{ "version": "2.0" }] }\n' },
    expected: 'TI403 medium',
  },
  {
    kind: 'tree',
    title: 'PHP: a group that a script of the project leaves out',
    before: { [path]: test('aerger'), 'composer.json': SCRIPTS },
    after: {
      [path]: test('aerger').replace('    public', "    #[Group('slow')]\n    public"),
      'composer.json': SCRIPTS,
    },
    expected: 'TI105 medium',
  },
];
