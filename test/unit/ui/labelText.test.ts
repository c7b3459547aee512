import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelText, noticeText } from '../../../src/ui/labelText.js';

/** The two patterns by which VS Code finds an icon in a label and a link in a notification. */
const ICON = /(\\)?\$\(((?:[A-Za-z0-9-]+)(?:~[A-Za-z]+)?)\)/g;
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('labelText', () => {
  it('keeps a repository from drawing icons', () => {
    assert.equal(labelText('$(check) passed'), '\\$(check) passed');
    assert.equal(labelText('costs $(5 + 5)'), 'costs $(5 + 5)');
    assert.equal(labelText('fix/a\u202eb'), 'fix/a\\u{202e}b');
  });

  it('leaves no icon in any text', () => {
    const part = fc.constantFrom('$', '(', ')', '\\', 'check', 'sync~spin', ' ', '$(check)');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        for (const [, escape] of labelText(parts.join('')).matchAll(ICON)) assert.equal(escape, '\\');
      }),
      { seed: Date.now() },
    );
  });
});

describe('noticeText', () => {
  it('keeps a repository from placing links in a notification', () => {
    assert.equal(noticeText('[ok](command:rm)'), '[ok] (command:rm)');
  });

  it('leaves no link in any text', () => {
    const part = fc.constantFrom('[', ']', '(', ')', 'x', ' ', 'command:a', 'https://a', '[x](command:a)');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        assert.doesNotMatch(noticeText(parts.join('')), LINK);
      }),
      { seed: Date.now() },
    );
  });
});
