/** Makes the sample project: a small git repository with three commits, always the same ones. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../fixtures/sample');

const commits = [
  {
    message: 'Scale a recipe by its percentages',
    files: ['package.json', 'README.md', 'src/recipe.js', 'test/recipe.test.js'],
  },
  { message: 'Say when to get up', files: ['src/timetable.js', 'src/bake.js', 'test/timetable.test.js'] },
  { message: 'Write down what is left to do', files: ['TODO.md'] },
];

export function makeSample(destination: string): string {
  const git = (words: string[], day = 1) => {
    const date = `2025-01-0${day}T09:00:00Z`;
    execFileSync('git', words, {
      cwd: destination,
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_NOSYSTEM: '1', // no hook, signature or template of whoever runs this
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Baker',
        GIT_AUTHOR_EMAIL: 'baker@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'Baker',
        GIT_COMMITTER_EMAIL: 'baker@example.org',
        GIT_COMMITTER_DATE: date,
      },
    });
  };
  fs.mkdirSync(destination, { recursive: true });
  git(['init', '--quiet', '--initial-branch=main']);
  commits.forEach(({ message, files }, index) => {
    for (const file of files) fs.cpSync(path.join(source, file), path.join(destination, file));
    git(['add', '--', ...files]);
    git(['commit', '--quiet', '--message', message], index + 1);
  });
  return destination;
}
