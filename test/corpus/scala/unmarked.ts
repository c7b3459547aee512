import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'scala object',
    before: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
    },
    after: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nabstract class SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'scala extends removed',
    before: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
    },
    after: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
    },
    expected: 'TI504 high',
    yet: '',
  },
  {
    kind: 'tree',
    title: 'scala env',
    before: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
    },
    after: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  if (sys.env.contains("SLOW")) test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'sbt exclude',
    before: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
      'build.sbt': 'name := "a"\n',
    },
    after: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
      'build.sbt': 'name := "a"\nTest / testOptions += Tests.Filter(s => !s.endsWith("SumsTest"))\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'sbt test := {}',
    before: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
      'build.sbt': 'name := "a"\n',
    },
    after: {
      'src/test/scala/SumsTest.scala':
        'package shop\n\nimport org.scalatest.funsuite.AnyFunSuite\n\nclass SumsTest extends AnyFunSuite {\n  test("adds") {\n    assert(add(1, 2) == 3)\n  }\n}\n',
      'build.sbt': 'name := "a"\nTest / test := {}\n',
    },
    expected: 'TI501 high',
  },
];
