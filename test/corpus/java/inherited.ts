import type { TreeCase } from '../corpus.js';

const base = 'src/test/java/shop/AbstractStoreTest.java';
const heir = 'src/test/java/shop/MemoryStoreTest.java';

const baseText = `package shop;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

abstract class AbstractStoreTest {
  protected Store store;

  @BeforeEach
  void open() {
    store = create();
  }

  protected abstract Store create();
}
`;

const heirText = `package shop;

class MemoryStoreTest extends StoreContractTest {
  @Override
  protected Store create() {
    return new MemoryStore();
  }
}
`;

const own = `package shop;

public class StoreTest extends StoreCheck {
  public void testOpens() throws Exception {
    opens(new MemoryStore());
  }
}
`;

const all = 'src/test/java/shop/AllTests.java';

function suite(classes: string): string {
  return `package shop;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

@RunWith(Suite.class)
@Suite.SuiteClasses({ ${classes} })
public class AllTests {}
`;
}

function older(adds: string): string {
  return `package shop;

import junit.framework.Test;
import junit.framework.TestSuite;

public class AllTests {
  public static Test suite() {
    TestSuite suite = new TestSuite();
${adds}    return suite;
  }
}
`;
}

function contract(mark: string): string {
  return `package shop;

import org.junit.Ignore;
import org.junit.Test;

public abstract class MemoryStoreTest {
  protected abstract Store create();

${mark}  @Test
  public void isEmpty() {
    assertEquals(0, create().size());
  }
}
`;
}

function rounds(first: string): string {
  return `package shop;

import org.junit.Test;

public class MemoryStoreTest {
  @Test
  public void holds() {
    for (int size : SIZES) {
${first}      assertEquals(size, new MemoryStore(size).size());
    }
  }
}
`;
}

/** Tests that stand in another class than the one that runs them. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'Java: the set-up of a base class skips',
    before: { [base]: baseText },
    after: {
      [base]: baseText.replace('    store =', '    Assumptions.assumeTrue(false);\n    store ='),
    },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'Java: the set-up of a base class skips somewhere',
    before: { [base]: baseText },
    after: {
      [base]: baseText.replace('    store =', '    Assumptions.assumeTrue(Stores.areUp());\n    store ='),
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'Java: the set-up of a base class does more',
    before: { [base]: baseText },
    after: { [base]: baseText.replace('    store = create();', '    store = create();\n    store.clear();') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java: a class that inherits its tests is deleted',
    before: { [heir]: heirText },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'Java: a class that inherits its tests is disabled',
    before: { [heir]: heirText },
    after: { [heir]: heirText.replace('class', '@org.junit.jupiter.api.Disabled\nclass') },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'Java: a class that inherits its tests moves',
    before: { [heir]: heirText },
    after: {
      'src/test/java/shop/store/MemoryStoreTest.java': heirText.replace(
        'package shop;',
        'package shop.store;',
      ),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java: a class that inherits its tests is new',
    before: {},
    after: { [heir]: heirText },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java: a class of a framework of its own is deleted',
    before: { 'src/test/java/shop/StoreTest.java': own },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'Java: what tests are given is deleted',
    before: {
      'src/test/java/shop/TestStores.java':
        'package shop;\n\nfinal class TestStores extends Stores {\n  static Store empty() {\n    return new MemoryStore();\n  }\n}\n',
    },
    after: {},
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java: a suite of JUnit 4 runs a class less',
    before: { [all]: suite('CartTest.class, BillTest.class') },
    after: { [all]: suite('CartTest.class') },
    expected: 'TI106 medium',
  },
  {
    kind: 'tree',
    title: 'Java: a suite of JUnit 4 runs another class',
    before: { [all]: suite('CartTest.class, BillTest.class') },
    after: { [all]: suite('CartTest.class, InvoiceTest.class') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Java: a suite of JUnit 3 runs a class less',
    before: {
      [all]: older('    suite.addTestSuite(CartTest.class);\n    suite.addTestSuite(BillTest.class);\n'),
    },
    after: {
      [all]: older('    suite.addTestSuite(CartTest.class);\n    // suite.addTestSuite(BillTest.class);\n'),
    },
    expected: 'TI106 medium',
  },
  {
    kind: 'tree',
    title: 'Java: rounds of a loop are passed over',
    before: { [heir]: rounds('') },
    after: { [heir]: rounds('      if (size > 2) continue;\n') },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'Java: a test of a class that others complete is ignored',
    before: { [heir]: contract('') },
    after: { [heir]: contract('  @Ignore\n') },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'Java: a class that others complete is new',
    before: {},
    after: { [heir]: contract('') },
    expected: '',
  },
];
