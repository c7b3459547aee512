import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'csproj compile remove',
    before: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
      'test/A.Tests.csproj': '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup></ItemGroup></Project>\n',
    },
    after: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
      'test/A.Tests.csproj':
        '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><Compile Remove="SumsTests.cs" /></ItemGroup></Project>\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'csproj IsTestProject',
    before: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
      'test/A.Tests.csproj': '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup></PropertyGroup></Project>\n',
    },
    after: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
      'test/A.Tests.csproj':
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup></Project>\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'c# #if',
    before: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
    },
    after: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n#if false\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n#endif\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'c# trait filter',
    before: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
      '.github/workflows/ci.yml': 'on: push\njobs:\n  t:\n    steps:\n      - run: dotnet test\n',
    },
    after: {
      'test/SumsTests.cs':
        'using Xunit;\n\npublic class SumsTests\n{\n    [Fact]\n    public void Adds()\n    {\n        Assert.Equal(3, Sums.Add(1, 2));\n    }\n}\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    steps:\n      - run: dotnet test --filter "Category!=Slow"\n',
    },
    expected: 'TI501 high',
  },
];
