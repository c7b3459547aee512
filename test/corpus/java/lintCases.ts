import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  [
    'S2699',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void a() {\n    Sums.run();\n  }\n}\n',
    'TI303 low',
  ],
  [
    'S2699 with expected',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.Test;\npublic class SumsTest {\n  @Test(expected = IllegalStateException.class)\n  public void a() {\n    Sums.run();\n  }\n}\n',
    '',
  ],
  [
    'S2699 rule',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.*;\nimport org.junit.rules.ExpectedException;\npublic class SumsTest {\n  @Rule public ExpectedException thrown = ExpectedException.none();\n  @Test\n  public void a() {\n    thrown.expect(IOException.class);\n    Sums.run();\n  }\n}\n',
    '',
  ],
  [
    'S2699 mockMvc',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void a() throws Exception {\n    mockMvc.perform(get("/")).andExpect(status().isOk());\n  }\n}\n',
    '',
  ],
  [
    'S2699 rest-assured',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void a() {\n    given().when().get("/").then().statusCode(200);\n  }\n}\n',
    '',
  ],
  [
    'S2699 StepVerifier',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void a() {\n    StepVerifier.create(flux()).expectNext(1).verifyComplete();\n  }\n}\n',
    '',
  ],
  [
    'S2699 ArchUnit',
    'src/test/java/shop/SumsTest.java',
    'import com.tngtech.archunit.junit.ArchTest;\nclass SumsTest {\n  @ArchTest\n  static final ArchRule rule = classes().should().bePublic();\n}\n',
    '',
  ],
  [
    'S5863',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void a() {\n    Object o = Sums.run();\n    assertEquals(o, o);\n  }\n}\n',
    'TI404 medium',
  ],
  [
    'S5863 in equals test',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void testEquals() {\n    Sums o = new Sums();\n    assertEquals(o, o);\n    assertNotEquals(o, null);\n  }\n}\n',
    '',
  ],
  [
    'S5785',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.Test;\nclass SumsTest {\n  @Test\n  void a() {\n    assertTrue(Sums.a() == Sums.b());\n  }\n}\n',
    '',
  ],
  [
    'S5790 nested missing',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.*;\nclass SumsTest {\n  class Inner {\n    @Test\n    void a() {\n      assertEquals(1, Sums.a());\n    }\n  }\n}\n',
    'TI504 medium',
  ],
  [
    'S5810 private',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.*;\nclass SumsTest {\n  @Test\n  private void a() {\n    assertEquals(1, Sums.a());\n  }\n}\n',
    'TI504 medium',
  ],
  [
    'S1607 ignored',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.*;\npublic class SumsTest {\n  @Ignore\n  @Test\n  public void a() {\n    assertEquals(1, Sums.a());\n  }\n}\n',
    'TI108 low',
  ],
  [
    'S3415 swapped',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.*;\nclass SumsTest {\n  @Test\n  void a() {\n    assertEquals(Sums.a(), 1);\n  }\n}\n',
    '',
  ],
  ['S2187 no tests', 'src/test/java/shop/SumsTest.java', 'class SumsTest {\n  void helper() {\n  }\n}\n', ''],
  [
    'junit3',
    'src/test/java/shop/SumsTest.java',
    'import junit.framework.TestCase;\npublic class SumsTest extends TestCase {\n  public void testA() {\n    assertEquals(1, Sums.a());\n  }\n}\n',
    '',
  ],
  [
    'junit3 tset',
    'src/test/java/shop/SumsTest.java',
    'import junit.framework.TestCase;\npublic class SumsTest extends TestCase {\n  private void testA() {\n    assertEquals(1, Sums.a());\n  }\n}\n',
    'TI504 medium',
  ],
  [
    'EP: try fail swallow',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.*;\nclass SumsTest {\n  @Test\n  void a() {\n    try {\n      Sums.a();\n      fail();\n    } catch (Throwable t) {\n    }\n  }\n}\n',
    'TI404 medium',
  ],
  [
    'EP: try fail ok',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.*;\nclass SumsTest {\n  @Test\n  void a() {\n    try {\n      Sums.a();\n      fail("no");\n    } catch (IOException expected) {\n    }\n  }\n}\n',
    '',
  ],
  [
    'helper params',
    'src/test/java/shop/SumsTest.java',
    'import org.junit.jupiter.api.*;\nclass SumsTest {\n  @Test\n  void a() {\n    testClose(1);\n  }\n  static void testClose(int n) {\n    assertEquals(n, Sums.a());\n  }\n  static void testOpen(int n) {\n    assertEquals(n, Sums.b());\n  }\n  @Test\n  void b() {\n    testOpen(1);\n  }\n}\n',
    '',
  ],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'Java: java',
    path: 'src/test/java/shop/SumsTest.java',
    text: `package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class SumsTest {
  private final Clock clock = mock(Clock.class);

  @BeforeEach
  void open() {
    reset(clock);
  }

  @Test
  void adds() {
    int sum = Sums.add(1, 2);
    assertEquals(3, sum);
  }

  @Test
  void lists() {
    assertThat(Sums.list()).containsExactly("a", "b");
    assertThat(Sums.name()).isEqualTo("sums");
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> Sums.add(-1, 0)).isInstanceOf(IllegalArgumentException.class).hasMessage("negative");
  }

  @Test
  void ticks() {
    Sums.run(clock);
    verify(clock).tick(3);
  }

  @ParameterizedTest
  @CsvSource({"1,2", "3,4"})
  void next(int in, int out) {
    assertEquals(out, Sums.next(in));
  }

  @RepeatedTest(10)
  void random() {
    assertTrue(Sums.random() < 10);
  }

  @Nested
  class Empty {
    @Test
    void isZero() {
      assertEquals(0, Sums.total());
    }
  }
}
`,
    edits: [
      ['  @Test\n  void adds() {\n', '  @Disabled\n  @Test\n  void adds() {\n', 'TI101 high'],
      ['  @Test\n  void adds() {\n', '  @Test\n  @Disabled("later")\n  void adds() {\n', 'TI101 high'],
      [
        '  @Test\n  void adds() {\n',
        '  @org.junit.jupiter.api.Disabled\n  @Test\n  void adds() {\n',
        'TI101 high',
      ],
      ['  @Test\n  void adds() {\n', '  @Disabled @Test\n  void adds() {\n', 'TI101 high'],
      ['  @Test\n  void adds() {\n', '  // @Test\n  void adds() {\n', 'TI504 high'],
      ['  @Test\n  void adds() {\n', '  void adds() {\n', 'TI504 high'],
      ['  @Test\n  void adds() {\n', '  @Test\n  private void adds() {\n', 'TI504 high'],
      ['  @Test\n  void adds() {\n', '  @Test\n  static void adds() {\n', 'TI504 high'],
      [
        '  @Test\n  void adds() {\n',
        '  @DisabledOnOs(OS.WINDOWS)\n  @Test\n  void adds() {\n',
        'TI105 medium',
      ],
      [
        '  @Test\n  void adds() {\n',
        '  @EnabledIfEnvironmentVariable(named = "X", matches = "1")\n  @Test\n  void adds() {\n',
        'TI105 medium',
      ],
      [
        '  @Test\n  void adds() {\n',
        '  @DisabledIfSystemProperty(named = "ci", matches = "true")\n  @Test\n  void adds() {\n',
        'TI105 medium',
      ],
      ['  @Test\n  void adds() {\n', '  @EnabledIf("never")\n  @Test\n  void adds() {\n', 'TI105 medium'],
      [
        '  @Test\n  void adds() {\n',
        '  @Test\n  void adds() {\n    Assumptions.assumeTrue(false);\n',
        'TI101 high',
      ],
      [
        '  @Test\n  void adds() {\n',
        '  @Test\n  void adds() {\n    assumeTrue(System.getenv("CI") == null);\n',
        'TI105 medium',
      ],
      [
        '  @Test\n  void adds() {\n',
        '  @Test\n  void adds() {\n    if (System.getenv("CI") != null) return;\n',
        'TI105 medium',
      ],
      ['  @Test\n  void adds() {\n', '  @Test\n  void adds() {\n    if (true) return;\n', 'TI302 high'],
      ['    reset(clock);\n', '    assumeTrue(false);\n', 'TI101 high'],
      ['class SumsTest {', '@Disabled\nclass SumsTest {', 'TI101 high'],
      ['class SumsTest {', 'abstract class SumsTest {', 'TI504 high'],
      ['  @Nested\n', '', 'TI504 high'],
      ['  @Nested\n  class Empty', '  @Nested\n  static class Empty', 'TI504 high', ''],
      ['  @Nested\n  class Empty', '  @Nested\n  @Disabled\n  class Empty', 'TI101 high'],
      ['assertEquals(3, sum);', 'assertNotNull(sum);', 'TI402 medium'],
      ['assertEquals(3, sum);', 'assertTrue(true);', 'TI404 high'],
      ['assertEquals(3, sum);', 'assertEquals(sum, sum);', 'TI404 high'],
      ['assertEquals(3, sum);', 'try { assertEquals(3, sum); } catch (AssertionError e) { }', 'TI404 high'],
      [
        'assertEquals(3, sum);',
        'try { assertEquals(3, sum); } catch (Throwable e) { e.printStackTrace(); }',
        'TI404 high',
      ],
      ['assertEquals(3, sum);', 'new Thread(() -> assertEquals(3, sum)).start();', 'TI404 high'],
      ['assertEquals(3, sum);', 'System.out.println(sum);', 'TI401 high'],
      ['assertEquals(3, sum);', 'assert sum == 3;', 'TI402 medium', ''],
      ['containsExactly("a", "b")', 'isNotNull()', 'TI402 medium'],
      ['containsExactly("a", "b")', 'containsExactlyInAnyOrder("a", "b")', 'TI402 medium'],
      ['containsExactly("a", "b")', 'contains("a")', 'TI402 medium'],
      ['isEqualTo("sums")', 'isNotEmpty()', 'TI402 medium'],
      ['IllegalArgumentException.class', 'Exception.class', 'TI402 medium'],
      ['verify(clock).tick(3);', 'verify(clock).tick(anyInt());', 'TI402 medium'],
      ['verify(clock).tick(3);', 'verify(clock, atLeast(0)).tick(3);', 'TI402 medium'],
      ['verify(clock).tick(3);', '', 'TI401 high'],
      ['verify(clock).tick(3);', 'verify(clock);', 'TI404 high'],
      ['{"1,2", "3,4"}', '{"1,2"}', 'TI106 medium'],
      ['assertEquals(3, sum);', 'assertEquals(3, sum, "sum");', ''],
      ['assertEquals(3, sum);', 'assertEquals(3, (sum));', ''],
      ['assertEquals(3, sum);', 'assertEquals((3), sum);', ''],
      ['assertEquals(3, sum);', 'assertThat(sum).isEqualTo(3);', ''],
      ['assertEquals(3, sum);', 'Assertions.assertEquals(3, sum);', ''],
      ['assertEquals(3, sum);', 'assertEquals(3, Sums.add(1, 2));', ''],
      ['assertEquals(3, sum);', 'assertSame(3, sum);', ''],
      ['  @Test\n  void adds() {\n', '  @Test\n  public void adds() {\n', ''],
      ['  @Test\n  void adds() {\n', '  @Test\n  @DisplayName("adds")\n  void adds() {\n', ''],
      ['  @Test\n  void adds() {\n', '  @Test\n  @Tag("fast")\n  void adds() {\n', ''],
      ['  @Test\n  void adds() {\n', '  @Test\n  void adds() throws Exception {\n', ''],
      ['  @Test\n  void adds() {\n', '  @Test\n  void testAdds() {\n', ''],
      ['  @Test\n  void adds() {\n', '  @Test\n  void addsNumbers() {\n', ''],
      ['class SumsTest {', 'public class SumsTest {', ''],
      ['class SumsTest {', 'final class SumsTest {', ''],
      ['    reset(clock);\n', '', ''],
      ['containsExactly("a", "b")', 'isEqualTo(List.of("a", "b"))', ''],
      ['isEqualTo("sums")', 'isEqualTo("sums").isNotNull()', ''],
      ['verify(clock).tick(3);', 'verify(clock, times(1)).tick(3);', ''],
      ['@CsvSource({"1,2", "3,4"})', '@CsvSource({\n    "1,2",\n    "3,4"\n  })', ''],
      ['@CsvSource({"1,2", "3,4"})', '@CsvSource(value = {"1,2", "3,4"})', ''],
      [
        'assertThatThrownBy(() -> Sums.add(-1, 0)).isInstanceOf(IllegalArgumentException.class).hasMessage("negative")',
        'var e = assertThrows(IllegalArgumentException.class, () -> Sums.add(-1, 0));\n    assertEquals("negative", e.getMessage())',
        '',
      ],
      ['assertTrue(Sums.random() < 10)', 'assertThat(Sums.random()).isLessThan(10)', ''],
    ],
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `Java, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
