import type { TreeCase } from '../corpus.js';

const tests = {
  'src/test/java/shop/SumsTest.java':
    'package shop;\n\nimport org.junit.jupiter.api.Test;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
  'src/test/java/shop/FeesTest.java':
    'package shop;\n\nimport org.junit.jupiter.api.Test;\n\nclass FeesTest {\n  @Test\n  void fees() {\n    assertEquals(20, Fees.of(1));\n  }\n}\n',
};

function pom(artifact: string, inside: string): string {
  const plugin = `<plugin><artifactId>maven-${artifact}-plugin</artifactId>${inside}</plugin>`;
  return `<project><build><plugins>${plugin}</plugins></build></project>\n`;
}

function ant(inside: string, task = '<junit haltonfailure="yes">'): string {
  return `<project><target name="test">${task}<batchtest>${inside}</batchtest></junit></target></project>\n`;
}

const all = '<fileset dir="src/test/java"><include name="**/*Test.java"/></fileset>';

/** Title, file, text before and after, verdict. */
const rows: readonly (readonly [string, string, string, string, string])[] = [
  [
    'Surefire leaves a class out by its name',
    'pom.xml',
    pom('surefire', ''),
    pom('surefire', '<configuration><excludes><exclude>shop.SumsTest</exclude></excludes></configuration>'),
    'TI501 high',
  ],
  [
    'the compiler leaves a test out',
    'pom.xml',
    pom('compiler', ''),
    pom(
      'compiler',
      '<configuration><testExcludes><testExclude>**/SumsTest.java</testExclude></testExcludes></configuration>',
    ),
    'TI501 high',
  ],
  [
    'the compiler leaves a test out, in the other form',
    'pom.xml',
    pom('compiler', '<configuration><testExcludes></testExcludes></configuration>'),
    pom(
      'compiler',
      '<configuration><testExcludes><exclude>**/SumsTest*</exclude></testExcludes></configuration>',
    ),
    'TI501 high',
  ],
  [
    'the compiler leaves code out that is no test',
    'pom.xml',
    pom('compiler', ''),
    pom('compiler', '<configuration><excludes><exclude>**/Legacy.java</exclude></excludes></configuration>'),
    '',
  ],
  [
    'Surefire is bound to no phase',
    'pom.xml',
    pom('surefire', ''),
    pom(
      'surefire',
      '<executions><execution><id>default-test</id><phase>none</phase></execution></executions>',
    ),
    'TI501 high',
  ],
  [
    'tests are not compiled',
    'pom.xml',
    pom('compiler', ''),
    pom(
      'compiler',
      '<executions><execution><id>default-testCompile</id><phase>none</phase></execution></executions>',
    ),
    'TI501 high',
  ],
  [
    'Surefire is bound to another phase',
    'pom.xml',
    pom('surefire', ''),
    pom(
      'surefire',
      '<executions><execution><id>default-test</id><phase>verify</phase></execution></executions>',
    ),
    '',
  ],
  ['Maven is told to skip tests', '.mvn/maven.config', '-T2\n', '-T2\n-DskipTests\n', 'TI501 high'],
  [
    'Ant leaves a class out',
    'build.xml',
    ant(all),
    ant(all.replace('/></fileset>', '/><exclude name="**/SumsTest.java"/></fileset>')),
    'TI501 high',
  ],
  [
    'Ant leaves a class out by an attribute',
    'build.xml',
    ant('<fileset dir="src/test/java" includes="**/*Test.java"/>'),
    ant('<fileset dir="src/test/java" includes="**/*Test.java" excludes="**/SumsTest.*"/>'),
    'TI501 high',
  ],
  [
    'Ant takes fewer classes',
    'build.xml',
    ant(all),
    ant(all.replace('*Test.java', 'Fees*.java')),
    'TI501 high',
  ],
  ['Ant does not mind failures', 'build.xml', ant(all), ant(all, '<junit haltonfailure="no">'), 'TI502 high'],
  ['Ant forks', 'build.xml', ant(all), ant(all, '<junit haltonfailure="yes" fork="yes">'), ''],
  [
    'Gradle no longer says what runs the tests',
    'build.gradle',
    "plugins { id 'java' }\ntest {\n  useJUnitPlatform()\n}\n",
    "plugins { id 'java' }\ntest {\n}\n",
    'TI501 high',
  ],
  [
    'Gradle runs them with another runner',
    'build.gradle',
    "plugins { id 'java' }\ntest {\n  useJUnit()\n}\n",
    "plugins { id 'java' }\ntest {\n  useJUnitPlatform()\n}\n",
    '',
  ],
  [
    'Gradle looks for tests nowhere',
    'build.gradle',
    'sourceSets {\n  test {\n    java {\n    }\n  }\n}\n',
    'sourceSets {\n  test {\n    java {\n      srcDirs = []\n    }\n  }\n}\n',
    'TI501 high',
  ],
];

/** What build tools take for tests, and what they do when one fails. */
export const topics: readonly TreeCase[] = rows.map(([title, path, before, after, expected]) => ({
  kind: 'tree',
  title: `Java builds: ${title}`,
  before: { ...tests, [path]: before },
  after: { ...tests, [path]: after },
  expected,
}));
