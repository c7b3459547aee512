import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'gradle exclude',
    before: {
      'src/test/kotlin/shop/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
      'build.gradle.kts': 'tasks.test {\n    useJUnitPlatform()\n}\n',
    },
    after: {
      'src/test/kotlin/shop/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
      'build.gradle.kts': 'tasks.test {\n    useJUnitPlatform()\n    exclude("**/SumsTest*")\n}\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'gradle excludeTags',
    before: {
      'src/test/kotlin/shop/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
      'build.gradle': 'test {\n    useJUnitPlatform()\n}\n',
    },
    after: {
      'src/test/kotlin/shop/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
      'build.gradle': "test {\n    useJUnitPlatform { excludeTags 'slow' }\n}\n",
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'gradle enabled false',
    before: {
      'src/test/kotlin/shop/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
      'build.gradle': 'test {\n    useJUnitPlatform()\n}\n',
    },
    after: {
      'src/test/kotlin/shop/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
      'build.gradle': 'test {\n    useJUnitPlatform()\n    enabled = false\n}\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'kotlin private',
    before: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    after: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    private fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'kotlin annotation removed',
    before: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    after: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'kotlin expression return',
    before: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    after: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        return\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    expected: 'TI302 high',
  },
  {
    kind: 'tree',
    title: 'kotlin if env',
    before: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    after: {
      'src/test/kotlin/SumsTest.kt':
        'package shop\n\nimport kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass SumsTest {\n    @Test\n    fun adds() {\n        if (System.getenv("CI") != null) return\n        assertEquals(3, add(1, 2))\n    }\n}\n',
    },
    expected: 'TI105 medium',
  },
];
