import { z } from 'zod';
import { SEVERITIES } from '../../core/flag.js';

/** A pattern of hostile length must not cost the reader time. */
const glob = z.string().min(1).max(200);
const globs = z.array(glob).max(500);
const name = z.string().min(1).max(200);
const names = z.array(name).max(500);

export const exceptionSchema = z
  .strictObject({
    rule: name.describe('The id or the name of the rule, such as TI101 or existing-test-skipped.'),
    path: glob.describe('The file, as a glob: * is any part of a name, ** any number of folders.'),
    test: name
      .optional()
      .describe('The full name of the test, its suites first, joined by " › ". Absent: every test there.'),
    reason: z.string().regex(/\S/).describe('Why this is all right.'),
    expires: z.iso
      .date()
      .describe(
        'The last day on which the exception holds, as YYYY-MM-DD (UTC). After it the flag comes back.',
      ),
  })
  .describe('A flag that is accepted for a reason and for a time.');

const line = z.string().min(1).max(2000).regex(/\S/);

export const checkSchema = z
  .strictObject({
    id: name.describe('What the check is called; no other check has this name.'),
    role: z.enum(['test', 'lint', 'types', 'build']).describe('What it says something about.'),
    command: line.describe('For a shell, as one would type it.'),
    folder: z
      .string()
      .max(200)
      .regex(/^(?!\/|.*(^|\/)\.\.(\/|$))/)
      .optional()
      .describe('Where it is run, from the top of the repository. Absent: the top.'),
    setup: line.optional().describe('What is run before it in a fresh tree, without a network.'),
  })
  .describe('A command that says something about the project.');

/** `countersign.json`; `media/countersign.schema.json` is made from it. */
export const conventionsSchema = z.strictObject({
  $schema: z.string().optional().describe('Where this schema is, for editors.'),
  testGlobs: globs
    .optional()
    .describe('Files that hold tests besides those with the usual names, as globs from the top.'),
  skipHelpers: names
    .optional()
    .describe('Functions, decorators and annotations of yours that keep a test from running.'),
  assertionHelpers: names
    .optional()
    .describe('Functions of yours that fail the test when something is not as expected.'),
  severities: z
    .record(z.string(), z.enum([...SEVERITIES, 'off']))
    .optional()
    .describe('How severe the flags of a rule are, by its id or name; off drops them.'),
  exceptions: z.array(exceptionSchema).optional().describe('Flags that are accepted.'),
  checks: z
    .array(checkSchema)
    .max(50)
    .optional()
    .describe('What is run before and after a change, in place of what is found in the project.'),
});
