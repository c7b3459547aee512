import type { FileCases } from '../corpus.js';

const ginkgo: FileCases = {
  kind: 'file',
  title: 'Ginkgo',
  path: 'cart/cart_test.go',
  text: `package cart_test

import (
	"testing"

	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"example.org/cart"
)

func TestCart(t *testing.T) {
	RegisterFailHandler(Fail)
	RunSpecs(t, "Cart")
}

var _ = Describe("Cart", func() {
	var c *cart.Cart

	BeforeEach(func() {
		c = cart.Open("apple")
	})

	It("has a total", func() {
		Expect(c.Total()).To(Equal(10))
		Expect(c.Names()).To(ContainElement("apple"))
	})

	Context("when it is empty", func() {
		It("refuses", func() {
			err := cart.Open("").Pay()
			Expect(err).To(MatchError("empty"))
		})

		It("has no owner", func() {
			Expect(c.Owner()).To(BeNil())
			Expect(c.Close()).NotTo(HaveOccurred())
		})
	})

	DescribeTable("doubling",
		func(in, want int) {
			Expect(cart.Double(in)).To(Equal(want))
		},
		Entry("one", 1, 2),
		Entry("two", 2, 4),
		Entry("three", 3, 6),
	)
})
`,
  edits: [
    ['It("has a total", func', 'FIt("has a total", func', 'TI201 high'],
    ['Describe("Cart"', 'FDescribe("Cart"', 'TI201 high'],
    ['Context("when', 'FContext("when', 'TI201 high'],
    ['Context("when', 'FWhen("when', 'TI201 high'],
    ['DescribeTable("', 'FDescribeTable("', 'TI201 high'],
    ['Entry("two"', 'FEntry("two"', 'TI201 high'],
    ['It("has a total", func', 'It("has a total", Focus, func', 'TI201 high'],
    ['Describe("Cart", func', 'Describe("Cart", Focus, func', 'TI201 high'],
    ['It("has a total", func', 'PIt("has a total", func', 'TI101 high'],
    ['It("has a total", func', 'XIt("has a total", func', 'TI101 high'],
    ['It("has a total", func', 'PSpecify("has a total", func', 'TI101 high'],
    ['It("has a total", func', 'It("has a total", Pending, func', 'TI101 high'],
    ['Describe("Cart"', 'PDescribe("Cart"', 'TI101 high'],
    ['Describe("Cart"', 'XDescribe("Cart"', 'TI101 high'],
    ['Context("when', 'XContext("when', 'TI101 high'],
    ['Context("when', 'PWhen("when', 'TI101 high'],
    ['DescribeTable("', 'PDescribeTable("', 'TI101 high'],
    ['		Expect(c.Total())', '		Skip("flaky")\n		Expect(c.Total())', 'TI101 high'],
    ['		c = cart.Open("apple")', '		Skip("all")\n		c = cart.Open("apple")', 'TI101 high'],
    ['		Expect(c.Total())', '		if slow {\n			Skip("slow")\n		}\n		Expect(c.Total())', 'TI105 medium'],
    ['		c = cart.Open("apple")', '		if !network() {\n			Skip("none")\n		}\n		c = cart.Open("apple")', 'TI105 medium'],
    ['		Entry("two", 2, 4),\n', '', 'TI106 medium'],
    ['		Entry("two", 2, 4),\n', '		PEntry("two", 2, 4),\n', 'TI106 medium'],
    ['		Entry("two", 2, 4),\n', '		// Entry("two", 2, 4),\n', 'TI106 medium'],
    ['		Expect(c.Names()).To(ContainElement("apple"))\n', '', 'TI401 medium'],
    ['To(Equal(10))', 'NotTo(BeZero())', 'TI402 medium'],
    ['To(Equal(10))', 'To(BeNumerically(">", 0))', 'TI402 medium'],
    ['To(MatchError("empty"))', 'To(HaveOccurred())', 'TI402 medium'],
    ['To(Equal(10))', 'To(Equal(11))', 'TI403 high'],
    ['Expect(c.Total()).To(Equal(10))', 'Expect(true).To(BeTrue())', 'TI404 high'],
    ['Expect(c.Total()).To(Equal(10))', 'Expect(1).To(Equal(1))', 'TI404 high'],
    ['		Expect(c.Total())', '		return\n		Expect(c.Total())', 'TI302 high'],
    [
      '	It("has a total", func() {\n		Expect(c.Total()).To(Equal(10))\n		Expect(c.Names()).To(ContainElement("apple"))\n	})\n',
      '',
      'TI301 medium',
    ],
    // What changes nothing.
    ['It("has a total", func', 'It("has a total", Label("fast"), func', ''],
    ['It("has a total", func', 'Specify("has a total", func', ''],
    ['Context("when', 'When("when', ''],
    ['Expect(c.Total()).To(', 'Ω(c.Total()).Should(', ''],
    ['To(Equal(10))', 'To(BeNumerically("==", 10))', ''],
    ['It("has a total"', 'It("adds up"', ''],
    [
      'var _ = Describe',
      'func FIndex(name string) int { return 1 }\n\nvar _ = FIndex("x")\n\nvar _ = Describe',
      '',
    ],
    ['var _ = Describe', 'func Fetch(name string, with func()) { with() }\n\nvar _ = Describe', ''],
    ['		c = cart.Open("apple")', '		c = cart.Open("apple")\n		c.Skip(1)', ''],
    ['		Entry("one", 1, 2),\n		Entry("two", 2, 4),\n', '		Entry("two", 2, 4),\n		Entry("one", 1, 2),\n', ''],
  ],
};

const testify: FileCases = {
  kind: 'file',
  title: 'testify',
  path: 'cart/cart_test.go',
  text: `package cart

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/stretchr/testify/suite"
)

type CartSuite struct {
	suite.Suite
	cart *Cart
}

func (s *CartSuite) SetupTest() {
	s.cart = Open("apple")
}

func (s *CartSuite) TestTotal() {
	s.Equal(10, s.cart.Total())
	s.Require().NoError(s.cart.Close())
}

func TestCartSuite(t *testing.T) {
	suite.Run(t, new(CartSuite))
}

func TestOpens(t *testing.T) {
	cart, err := OpenFile("cart")
	require.NoError(t, err)
	assert.Equal(t, 3, cart.Total())
	assert.ElementsMatch(t, []string{"a", "b"}, cart.Names())
	assert.ErrorIs(t, cart.Pay(), ErrEmpty)
}

func TestWithAssertions(t *testing.T) {
	is := assert.New(t)
	is.Equal(4, Double(2))
	is.Len(Names(), 2)
}
`,
  edits: [
    ['	s.Equal(10', '	s.T().Skip()\n	s.Equal(10', 'TI101 high'],
    ['	s.Equal(10', '	s.T().Skip("flaky")\n	s.Equal(10', 'TI101 high'],
    ['	s.cart = Open', '	s.T().Skip("all")\n	s.cart = Open', 'TI101 high'],
    ['	suite.Run(t', '	t.Skip("later")\n	suite.Run(t', 'TI101 high'],
    ['	s.Equal(10', '	if testing.Short() {\n		s.T().Skip()\n	}\n	s.Equal(10', 'TI105 medium'],
    ['	suite.Run(t', '	if testing.Short() {\n		t.Skip()\n	}\n	suite.Run(t', 'TI105 medium'],
    ['func (s *CartSuite) TestTotal', 'func (s *CartSuite) testTotal', 'TI504 high'],
    ['func (s *CartSuite) TestTotal', 'func (s *CartSuite) XTestTotal', 'TI504 high'],
    ['func TestCartSuite(t *testing.T) {\n	suite.Run(t, new(CartSuite))\n}\n', '', 'TI301 medium'],
    ['	s.Require().NoError(s.cart.Close())\n', '', 'TI401 medium'],
    ['	require.NoError(t, err)\n', '	_ = err\n', 'TI401 medium'],
    ['	is.Len(Names(), 2)\n', '', 'TI401 medium'],
    ['assert.Equal(t, 3, cart.Total())', 'assert.NotEqual(t, 4, cart.Total())', 'TI402 medium'],
    ['assert.Equal(t, 3, cart.Total())', 'assert.NotNil(t, cart.Total())', 'TI402 medium'],
    ['assert.Equal(t, 3, cart.Total())', 'assert.Greater(t, cart.Total(), 0)', 'TI402 medium'],
    ['ErrorIs(t, cart.Pay(), ErrEmpty)', 'Error(t, cart.Pay())', 'TI402 medium'],
    ['is.Len(Names(), 2)', 'is.NotEmpty(Names())', 'TI402 medium'],
    ['assert.Equal(t, 3,', 'assert.Equal(t, 4,', 'TI403 high'],
    ['s.Equal(10,', 's.Equal(11,', 'TI403 high'],
    ['is.Equal(4,', 'is.Equal(5,', 'TI403 high'],
    ['"a", "b"}', '"a", "c"}', 'TI403 high'],
    ['assert.Equal(t, 3, cart.Total())', 'assert.True(t, true)', 'TI404 high'],
    ['assert.Equal(t, 3, cart.Total())', 'assert.Equal(t, cart, cart)', 'TI404 high'],
    ['assert.Equal(t, 3,', 'require.Equal(t, 3,', ''],
    ['assert.Equal(t, 3, cart.Total())', 'assert.Equalf(t, 3, cart.Total(), "of %s", cart)', ''],
    ['assert.Equal(t, 3, cart.Total())', 'assert.True(t, cart.Total() == 3)', ''],
    ['assert.Equal(t, 3, cart.Total())', 'assert.Equal(t, 3, cart.Total(), "the total")', ''],
    ['	is := assert.New(t)', '	is := require.New(t)', ''],
    ['new(CartSuite)', '&CartSuite{}', ''],
  ],
};

const gocheck: FileCases = {
  kind: 'file',
  title: 'gocheck',
  path: 'cart/cart_test.go',
  text: `package cart

import (
	"testing"

	. "gopkg.in/check.v1"
)

func Test(t *testing.T) { TestingT(t) }

type S struct{}

var _ = Suite(&S{})

func (s *S) TestTotal(c *C) {
	c.Assert(Total(), Equals, 10)
	c.Check(Names(), DeepEquals, []string{"apple"})
}
`,
  edits: [
    ['	c.Assert(Total()', '	c.Skip("flaky")\n	c.Assert(Total()', 'TI101 high'],
    ['	c.Assert(Total()', '	c.ExpectFailure("broken")\n	c.Assert(Total()', 'TI107 medium'],
    ['	c.Assert(Total()', '	if !net {\n		c.Skip("no net")\n	}\n	c.Assert(Total()', 'TI105 medium'],
    ['	c.Check(Names(), DeepEquals, []string{"apple"})\n', '', 'TI401 medium'],
    ['Total(), Equals, 10', 'Total(), Not(Equals), 11', 'TI402 medium'],
    ['Total(), Equals, 10', 'Total(), NotNil', 'TI402 medium'],
    ['Total(), Equals, 10', 'Total(), Equals, 11', 'TI403 high'],
    ['c.Assert(Total()', 'c.Check(Total()', ''],
  ],
};

export const topics = [ginkgo, testify, gocheck];
