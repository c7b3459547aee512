import { named, type Runner } from './runner.js';

/** Surefire and Failsafe write a file for each class, without being asked. */
export const maven: Runner = {
  id: 'maven',
  recognises: named('mvn', 'mvnw', 'mvnd'),
  ask: () => ({
    format: 'junit',
    report: { kind: 'inTree', pattern: /(^|\/)target\/(surefire|failsafe)-reports\/TEST-[^/]*\.xml$/ },
    words: ['--offline', '--batch-mode'],
  }),
};

/** So does Gradle, for each of its test tasks. Whatever an earlier build left is not taken for a result. */
export const gradle: Runner = {
  id: 'gradle',
  recognises: named('gradle', 'gradlew'),
  ask: () => ({
    format: 'junit',
    report: { kind: 'inTree', pattern: /(^|\/)build\/test-results\/[^/]+\/TEST-[^/]*\.xml$/ },
    words: ['--offline', '--no-daemon', '--console=plain', '--continue'],
  }),
};
