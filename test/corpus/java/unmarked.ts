import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'surefire exclude',
    before: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml':
        '<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration></configuration></plugin></plugins></build></project>\n',
    },
    after: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml':
        '<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration><excludes><exclude>**/SumsTest.java</exclude></excludes></configuration></plugin></plugins></build></project>\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'surefire skipTests',
    before: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml': '<project><properties></properties></project>\n',
    },
    after: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml': '<project><properties><skipTests>true</skipTests></properties></project>\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'surefire failure ignore',
    before: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml':
        '<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration></configuration></plugin></plugins></build></project>\n',
    },
    after: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml':
        '<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration><testFailureIgnore>true</testFailureIgnore></configuration></plugin></plugins></build></project>\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'junit: class renamed away',
    before: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
    },
    after: {
      'src/test/java/shop/SumsChecks.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsChecks {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'junit: tag excluded by surefire',
    before: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml':
        '<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration><excludedGroups>flaky</excludedGroups></configuration></plugin></plugins></build></project>\n',
    },
    after: {
      'src/test/java/shop/SumsTest.java':
        'package shop;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nimport org.junit.jupiter.api.*;\n\nclass SumsTest {\n  @Test\n  @Tag("flaky")\n  void adds() {\n    assertEquals(3, Sums.add(1, 2));\n  }\n}\n',
      'pom.xml':
        '<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration><excludedGroups>flaky</excludedGroups></configuration></plugin></plugins></build></project>\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'testng suite list',
    before: {
      'testng.xml':
        '<suite name="s"><test name="t"><classes><class name="shop.SumsTest"/><class name="shop.OtherTest"/></classes></test></suite>\n',
    },
    after: {
      'testng.xml':
        '<suite name="s"><test name="t"><classes><class name="shop.OtherTest"/></classes></test></suite>\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'junit4 suite list',
    before: {
      'src/test/java/shop/AllTests.java':
        '@RunWith(Suite.class)\n@Suite.SuiteClasses({SumsTest.class, OtherTest.class})\npublic class AllTests {}\n',
    },
    after: {
      'src/test/java/shop/AllTests.java':
        '@RunWith(Suite.class)\n@Suite.SuiteClasses({OtherTest.class})\npublic class AllTests {}\n',
    },
    expected: 'TI106 medium',
  },
];
