// A worker that serves calls, for the tests of both ends. CommonJS, so that tsx can be registered before the sources load.
require('tsx/cjs');
const { parentPort, workerData } = require('node:worker_threads');
const { serve } = require('../../../src/thread/serve.ts');
const { HumanError } = require('../../../src/core/errors.ts');

serve(parentPort, {
  greet: (name) => Promise.resolve(`${workerData.greeting}, ${name}`),
  bytes: (length) => Promise.resolve(new Uint8Array(length).fill(7)),
  refuse: () => Promise.reject(new HumanError('There is no door.', 'Use the window.')),
  wait: (_, signal) =>
    new Promise((_resolve, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
  unclonable: () => Promise.resolve(() => 'a function'),
  die: () => process.exit(3),
});
