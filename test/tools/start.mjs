/** `npm start`: a real VS Code with the extension, on a sample project. Plain Node until the packages are there. */
import { ensureDebianPackages, ensureNodeModules } from './prepare.mjs';

try {
  ensureNodeModules();
  ensureDebianPackages('git', 'bubblewrap');
  process.env.TSX_DISABLE_CACHE = '1'; // it would stay behind
  const { require } = await import('tsx/cjs/api');
  await require('./start.ts', import.meta.url).start();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
