import { visibleText } from '../core/print.js';

/**
 * Text of a model, a repository or a user for a label in which `$(name)` would be drawn as an icon: quick picks. The
 * backslash is VS Code's own escape and is not shown. What could deceive the eye is written out.
 */
export function labelText(text: string): string {
  return visibleText(text).replace(
    /\\*\$\((?=[a-z0-9-]+(?:~[a-z]+)?\))/gi,
    (mark) => `\\${mark.slice(mark.indexOf('$'))}`,
  );
}

/** The same for a notification, in which `[text](target)` would become a link, a command's one included. */
export function noticeText(text: string): string {
  return visibleText(text).replace(/\]\(/g, '] (');
}
