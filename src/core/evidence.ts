/** What our own runs of the project's checks showed. Absent means "not run", never "passed". */
export type Evidence = { readonly kind: 'notRun'; readonly why: string };

export const NO_CHECKS: Evidence = { kind: 'notRun', why: 'No check has been run on this change.' };
