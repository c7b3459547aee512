import { type IndexedFolder, indexPlace } from './place.js';
import { runGit } from './runGit.js';
import { convertsLineEndings, type UserConfig } from './userConfig.js';

/** Whether git may hold other bytes than the user's folder for any file: most repositories convert nothing. */
export async function mayConvert(
  folder: IndexedFolder,
  config: UserConfig,
  written: readonly string[],
): Promise<boolean> {
  if (convertsLineEndings(config) || config.attributeFiles.length > 0) return true;
  if (written.some((path) => /(^|\/)\.gitattributes$/.test(path))) return true;
  const at = indexPlace(folder);
  const globs = { ...at, environment: { ...at.environment, GIT_LITERAL_PATHSPECS: '0' } };
  return (await runGit(globs, ['ls-files', '-z', '--', '*.gitattributes'])).length > 0;
}
