const SWITCH =
  /^(?!.*(?:BUILD|BUILDING|ENABLE|WITH|COMPILE|RUN|WANT)_(?!(?:UNIT_?|G)?TEST)\w+_TEST)(?:\w+_)?(?:UNIT_?|G)?TEST(?:S|ING)?(?:_ENABLED|_BUILD)?$|^(?:NOT |not |!)(?:\w+_)?(?:NO|SKIP|DISABLE|WITHOUT)_(?:UNIT_?)?TEST(?:S|ING)?$/i;

/**
 * The condition of a build file only asks whether tests are wanted at all, as `BUILD_TESTING` does, and not for some of
 * them, as `ENABLE_SLOW_TESTS` does: what stands under it runs whenever tests do.
 */
export function asksForTests(condition: string): boolean {
  return condition
    .replace(/^not \(not (.*)\)$/i, '$1')
    .split(/ and | or /i)
    .map((part) =>
      part
        .replace(/get_option\(\s*'([\w-]+)'\s*\)/g, '$1')
        .replace(/[${}()"']/g, '')
        .replaceAll('-', '_')
        .trim(),
    )
    .every((part) => SWITCH.test(part.replace(/^if(n?def)? /, '')));
}
