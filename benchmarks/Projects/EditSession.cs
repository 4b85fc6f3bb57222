extern alias generator;

using System.Diagnostics;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Benchmarks.Projects;

/// <summary>
/// A project in which somebody types at one place, and the generator driver that follows. Sessions share no tree and no compilation: what the
/// compiler builds lazily for one driver would otherwise be there for the next.
/// </summary>
internal sealed class EditSession
{
    private readonly Edit _edit;
    private readonly int _file;
    private readonly int _start;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _length;
    private int _keystrokes;

    private EditSession(ProjectSize size, IIncrementalGenerator generator, Edit edit)
    {
        _edit = edit;
        _compilation = UserProject.Make(size);
        _driver = GeneratorRun.NewDriver(generator).RunGenerators(_compilation);
        GeneratorRun.RequireComplete(_driver, generator, size);
        _file = edit.IsInTargets ? size.OrdinaryFiles : size.OrdinaryFiles / 2;
        _start = _compilation.SyntaxTrees[_file].ToString().IndexOf(edit.Text, StringComparison.Ordinal);
        _length = edit.Text.Length;
    }

    /// <summary>A session with this generator.</summary>
    public static EditSession OfCotGen(ProjectSize size, Edit edit) => new(size, new CotGenerator(), edit);

    /// <summary>A session with the generator that does nothing.</summary>
    public static EditSession OfNull(ProjectSize size, Edit edit) => new(size, new NullGenerator(), edit);

    /// <summary>Types: the tree is parsed incrementally and replaced. Not timed, since it is the same whatever the generator.</summary>
    public void Type()
    {
        SyntaxTree tree = _compilation.SyntaxTrees[_file];
        string text = _edit.After(++_keystrokes);
        SourceText changed = tree.GetText().WithChanges(new TextChange(new TextSpan(_start, _length), text));
        _length = text.Length;
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
    }

    /// <summary>
    /// Runs the driver over the project as it is now. Everything in it counts: the search for attributes, what the new compilation has to
    /// build for that (declarations, bound attributes), the generator's own steps, and parsing what it wrote anew.
    /// </summary>
    public void Generate() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>One keystroke: the milliseconds of <see cref="Generate"/>.</summary>
    public double Keystroke()
    {
        Type();
        long start = Stopwatch.GetTimestamp();
        Generate();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
