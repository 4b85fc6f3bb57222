extern alias generator;

using generator::CotGen.Generator.Frontend;
using generator::CotGen.Generator.Frontend.Memo;
using generator::CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>When the memo binds again and when it does not.</summary>
public sealed class FrontendMemoTests
{
    private const string Target = """
        using CotGen;
        partial class Holder
        {
            const int Limit = 3;
            [CotTarget] public static int Target(byte x) => x < Limit ? Helper(x) + Tables.Squares[x] : Local(x);
            static int Local(int x) => x + 1;
            static int Unrelated(int x) { return x * 2; }
        }
        """;

    private const string Other = """
        partial class Holder { static int Helper(int x) => x + 2; }
        static class Tables { public static System.ReadOnlySpan<int> Squares => [0, 1, 4]; static void Unrelated() { } }
        """;

    private readonly FrontendMemo _memo = new(capacity: 8);
    private CSharpCompilation _compilation = TestCompilation.Of(TestCompilation.Parse(Target, "/project/A.cs"), TestCompilation.Parse(Other, "/project/B.cs"));

    [Theory]
    [InlineData(0, "x * 2", "x * 3")]
    [InlineData(0, "return x", "int y = x; return y")]
    [InlineData(1, "Unrelated() { }", "Unrelated() { int i = 0; }")]
    [InlineData(0, "partial", "// a comment\n\n\npartial")]
    [InlineData(0, "static int Unrelated", "   static   int  Unrelated")]
    public void Edit_elsewhere_binds_nothing(int file, string old, string text)
    {
        Bind();
        Edit(file, old, text);
        FrontendOutcome outcome = Bind();
        Assert.Equal(1, _memo.Binds);
        Assert.Equal(TestCompilation.Bind(TestCompilation.Targets(_compilation)[0], _compilation), outcome);
    }

    [Theory]
    [InlineData(0, "Limit = 3", "Limit = 2")]
    [InlineData(0, "x < Limit", "x <= Limit")]
    [InlineData(0, "x + 1", "x + 3")]
    [InlineData(1, "x + 2", "x + 3")]
    [InlineData(1, "0, 1, 4", "0, 1, 5")]
    [InlineData(0, "Target(byte", "Target(sbyte")]
    [InlineData(1, "int Helper(int x)", "int Helper(long x, int y = 0)")]
    [InlineData(0, "using CotGen;", "using CotGen; using System;")]
    public void Edit_that_may_matter_binds_again(int file, string old, string text)
    {
        Bind();
        Edit(file, old, text);
        FrontendOutcome outcome = Bind();
        Assert.Equal(2, _memo.Binds);
        Assert.Equal(TestCompilation.Bind(TestCompilation.Targets(_compilation)[0], _compilation), outcome);
    }

    [Fact]
    public void Going_back_binds_nothing()
    {
        FrontendOutcome before = Bind();
        Edit(0, "x < Limit", "x > Limit");
        Bind();
        Edit(0, "x > Limit", "x < Limit");
        Assert.Equal(before, Bind());
        Assert.Equal(2, _memo.Binds);
    }

    [Fact]
    public void Moved_lines_change_the_map_and_not_the_result()
    {
        FrontendOutcome before = Bind();
        Edit(0, "using CotGen;", "\n\nusing CotGen;");
        Edit(1, "partial", "\npartial");
        FrontendOutcome after = Bind();
        Assert.Same(before.Result, after.Result);
        Assert.Equal(1, _memo.Binds);
        Assert.Equal(
            before.Map.Functions.Select(static place => place with { FirstLine = place.FirstLine + (place.Path.EndsWith("A.cs", StringComparison.Ordinal) ? 2 : 1) }),
            after.Map.Functions);
    }

    [Fact]
    public void Other_references_or_options_bind_again()
    {
        Bind();
        _compilation = _compilation.WithOptions(_compilation.Options.WithOverflowChecks(true));
        Bind();
        _compilation = _compilation.RemoveReferences(_compilation.References.First());
        Bind();
        Assert.Equal(3, _memo.Binds);
    }

    [Fact]
    public void Memory_is_bounded()
    {
        for (int i = 0; i < 30; i++)
        {
            Edit(0, "Helper(x)", "1 + Helper(x)");
            Bind();
        }

        Assert.Equal(8, _memo.Count);
    }

    [Fact]
    public void Paths_become_relative_to_the_project()
    {
        SourceMap map = Bind().Map;
        Assert.Equal(["A.cs", "B.cs", "A.cs"], map.RelativeTo("/project/").Functions.Select(static place => place.Path));
        Assert.Equal(["A.cs", "B.cs", "A.cs"], map.RelativeTo("/elsewhere").Functions.Select(static place => place.Path));
        Assert.Equal(["project/A.cs", "project/B.cs", "project/A.cs"], map.RelativeTo("/").Functions.Select(static place => place.Path));
    }

    private FrontendOutcome Bind() => _memo.GetOrBind(TestCompilation.Targets(_compilation)[0], _compilation, TestContext.Current.CancellationToken);

    private void Edit(int file, string old, string text)
    {
        SyntaxTree tree = _compilation.SyntaxTrees[file];
        SourceText source = tree.GetText(TestContext.Current.CancellationToken);
        int start = source.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0);
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(source.Replace(start, old.Length, text)));
    }
}
