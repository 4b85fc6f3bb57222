using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Frontend.Memo;

/// <summary>
/// What a binding can see of a compilation besides the bodies that it reads: every declaration, the references and the options.
/// Two compilations with one hash give every unchanged body the same meaning. The generator's own files do not count, so that an analyzer
/// finds what the generator has bound.
/// </summary>
internal sealed class DeclarationSurface
{
    private static readonly ConditionalWeakTable<Compilation, DeclarationSurface> Cache = new();

    private readonly Dictionary<SyntaxTree, int> _numbers = [];
    private readonly SyntaxTree[] _trees;
    private readonly HashSet<string> _deepNames = [];

    private DeclarationSurface(Compilation compilation)
    {
        _trees = compilation.SyntaxTrees.Where(static tree => !UserCode.IsGenerated(tree)).ToArray();
        Fnv hash = default;
        hash.Add(compilation.AssemblyName ?? "");
        AddOptions(compilation.Options, ref hash);
        foreach (MetadataReference reference in compilation.References)
        {
            hash.Add(Identity.Of(reference));
        }

        // In their order, since that is the order of the members of a partial type.
        for (int i = 0; i < _trees.Length; i++)
        {
            _numbers[_trees[i]] = i;
            TreeSurface tree = TreeSurface.Of(_trees[i]);
            hash.Add(tree.Hash);
            _deepNames.UnionWith(tree.DeepNames);
        }

        Hash = hash.Value;

        // Next to never is there one; then what names it is followed from declaration to declaration.
        for (int known = 0; known < _deepNames.Count;)
        {
            known = _deepNames.Count;
            foreach (SyntaxTree tree in _trees)
            {
                _deepNames.UnionWith(TreeSurface.NamesThatName(tree, _deepNames));
            }
        }
    }

    /// <summary>The hash over all of it.</summary>
    public ulong Hash { get; }

    /// <summary>Those of all trees; see <see cref="TreeSurface.DeepNames"/>.</summary>
    public IReadOnlyCollection<string> DeepNames => _deepNames;

    /// <summary>The surface of a compilation, computed once; unchanged trees are not walked again.</summary>
    public static DeclarationSurface Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new DeclarationSurface(compilation));

    /// <summary>The number of a tree, -1 for one of another compilation.</summary>
    public int NumberOf(SyntaxTree tree) => _numbers.TryGetValue(tree, out int number) ? number : -1;

    /// <summary>The tree with that number.</summary>
    public SyntaxTree this[int number] => _trees[number];

    // What binding depends on, value by value: the options as a whole have no hash in the real compiler, and hold the provider of
    // severities, which it exchanges once generators have run.
    private static void AddOptions(CompilationOptions options, ref Fnv hash)
    {
        hash.Add((int)options.OutputKind);
        hash.Add(options.CheckOverflow ? 1 : 0);
        hash.Add((int)options.NullableContextOptions);
        hash.Add(options is CSharpCompilationOptions { AllowUnsafe: true } ? 1 : 0);
    }
}

/// <summary>Numbers objects by reference: no two get the same number in one process, alive or not.</summary>
internal static class Identity
{
    private static readonly ConditionalWeakTable<object, StrongBox<ulong>> Numbers = new();
    private static long _last;

    /// <summary>The number of an object.</summary>
    public static ulong Of(object instance) =>
        Numbers.GetValue(instance, static _ => new StrongBox<ulong>(unchecked((ulong)Interlocked.Increment(ref _last)))).Value;
}
