import { deleteFile } from './deleteFile.js';
import { editFile } from './editFile.js';
import { listFiles } from './listFiles.js';
import { moveFile } from './moveFile.js';
import { readFile } from './readFile.js';
import { runCommand } from './runCommand.js';
import { search } from './search.js';
import type { Tool } from './tool.js';
import { writeFile } from './writeFile.js';

/** Everything an agent of ours can do. A new tool is a new file and a line here. */
export const TOOLS: readonly Tool[] = [
  readFile,
  search,
  listFiles,
  editFile,
  writeFile,
  moveFile,
  deleteFile,
  runCommand,
];
