import * as z from 'zod';
import { decodeText, encodeText, usesCrlf } from './fileText.js';
import { READ_CAP, readBytes } from './readBytes.js';
import { replaceFile } from './replaceFile.js';
import type { ToolOutcome, Workplace } from './tool.js';
import { defineTool, done, refused } from './tool.js';

type Edit = { readonly path: string; readonly old_text: string; readonly new_text: string };

export const editFile = defineTool<Edit>({
  name: 'edit_file',
  description:
    'Replace one passage of a text file. old_text must be in the file exactly once, to the character; include neighbouring lines to make it so. Line endings and encoding of the file are kept.',
  input: z.strictObject({
    path: z.string().describe('Relative to the top of the project, separated by "/".'),
    old_text: z.string().min(1),
    new_text: z.string(),
  }),
  summary: ({ path }) => `Edit ${path}`,
  changes: ({ path }) => [path],
  run: edit,
});

async function edit({ path, old_text, new_text }: Edit, { worktree }: Workplace): Promise<ToolOutcome> {
  const file = await readBytes(worktree, path);
  if (file.kind === 'refused') return refused(file.why);
  if (file.value.size > READ_CAP) return refused(`${path} is too large to edit: ${file.value.size} bytes.`);
  const decoded = decodeText(file.value.bytes);
  if (decoded === null) return refused(`${path} is a binary file: replace it with write_file.`);
  const [wanted, replacement] = usesCrlf(decoded.text)
    ? [toCrlf(old_text), toCrlf(new_text)]
    : [old_text, new_text];
  const at = decoded.text.indexOf(wanted);
  if (at < 0) return refused(`old_text is not in ${path}. Read the file again and copy the passage exactly.`);
  if (decoded.text.includes(wanted, at + 1)) {
    return refused(`old_text is in ${path} more than once. Include neighbouring lines so that it is unique.`);
  }
  const text = decoded.text.slice(0, at) + replacement + decoded.text.slice(at + wanted.length);
  const bytes = encodeText({ encoding: decoded.encoding, text });
  if (bytes === null)
    return refused(`${path} is encoded in Latin-1, which has no bytes for a character of new_text.`);
  const written = await replaceFile(worktree, { path, bytes, executable: null });
  return written.kind === 'ok' ? done(`${path} was edited.`) : refused(written.why);
}

function toCrlf(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
}
