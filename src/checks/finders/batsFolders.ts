import { quote } from '../../shell/quote.js';
import { checkOf, type Finder, foldersWith } from './finder.js';

export const batsFolders: Finder = (tree) => {
  const folders = foldersWith(tree, /\.bats$/);
  return Promise.resolve(
    folders.map((folder) => checkOf('test', `bats -r ${folder === '' ? '.' : quote(folder)}`, '')),
  );
};
