using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend.Memo;

/// <summary>What an annotated method is bound to, mark by mark. A class, as all that the pipeline passes on: the compiler's own code for its nodes is there for classes alone.</summary>
internal sealed record MarkedMethod(EquatableArray<FrontendOutcome> Outcomes);

/// <summary>
/// Remembers bindings across compilations, since binding is what a keystroke elsewhere would cost. An outcome holds as long as every declaration,
/// the text of the target and the text of every further body that was read are the same; a hit touches no symbol.
/// </summary>
/// <remarks>Holds hashes, texts and models, and no object of the compiler.</remarks>
internal sealed class FrontendMemo(int capacity)
{
    private readonly object _gate = new();
    private readonly Dictionary<Key, Entry> _entries = [];
    private readonly Queue<Key> _order = new();
    private long _binds;

    /// <summary>The memo of the process: a compiler server or an IDE makes a new generator for each project and run.</summary>
    public static FrontendMemo Shared { get; } = new(capacity: 512);

    /// <summary>How often a target was bound because nothing fitting was remembered.</summary>
    public long Binds => Interlocked.Read(ref _binds);

    /// <summary>The number of outcomes remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The outcomes for an annotated method, one for each of its marks, as a generator meets it.</summary>
    public static MarkedMethod GetOrBind(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var outcomes = new FrontendOutcome[context.Attributes.Length];
        for (int number = 0; number < outcomes.Length; number++)
        {
            outcomes[number] = Shared.GetOrBind((MethodDeclarationSyntax)context.TargetNode, context.SemanticModel.Compilation, cancellationToken, number);
        }

        return new MarkedMethod(new EquatableArray<FrontendOutcome>(outcomes));
    }

    /// <summary>The outcome for a mark of an annotated method of a compilation as it was before the generator ran.</summary>
    public FrontendOutcome GetOrBind(MethodDeclarationSyntax method, Compilation compilation, CancellationToken cancellationToken, int number = 0)
    {
        DeclarationSurface surface = DeclarationSurface.Of(compilation);
        Key key = new(surface.Hash, BodyKey.Of(method, surface, cancellationToken), number);
        if (Find(key) is { } entry && entry.Refresh(surface, method, cancellationToken) is { } remembered)
        {
            return remembered;
        }

        Interlocked.Increment(ref _binds);
        FrontendBinding binding = BindAnew(method, UserCode.Of(compilation), cancellationToken, number);
        Store(key, Entry.Of(binding, surface, cancellationToken));
        return binding.Outcome;
    }

    /// <summary>Binds in the compilation as it is, and remembers nothing.</summary>
    public static FrontendBinding BindAnew(MethodDeclarationSyntax method, Compilation compilation, CancellationToken cancellationToken, int number = 0) =>
        compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method, cancellationToken) is IMethodSymbol symbol
            ? TargetFrontend.Bind(symbol, method, compilation, cancellationToken, number)
            : new FrontendBinding(
                new FrontendOutcome(new BrokenTarget(null), new SourceMap([FunctionSource.PlaceOf(method, cancellationToken)])), [method], []);

    private Entry? Find(Key key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out Entry? entry) ? entry : null;
        }
    }

    private void Store(Key key, Entry entry)
    {
        lock (_gate)
        {
            if (!_entries.ContainsKey(key))
            {
                _order.Enqueue(key);
            }

            _entries[key] = entry;
            while (_entries.Count > capacity)
            {
                _entries.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>The target's text is part of the key, so that the states a user goes back to are still there; of several marks, each is a target.</summary>
    private sealed record Key(ulong Surface, BodyKey Target, int Number);

    /// <summary>An outcome and the bodies besides the target's own that it rests on.</summary>
    private sealed record Entry(FrontendResult Result, EquatableArray<BodyKey> Helpers, EquatableArray<BodyKey> Tables)
    {
        public static Entry Of(FrontendBinding binding, DeclarationSurface surface, CancellationToken cancellationToken) => new(
            binding.Outcome.Result,
            binding.Functions.Skip(1).Select(function => BodyKey.Of(function, surface, cancellationToken)).ToEquatableArray(),
            binding.Tables.Select(table => BodyKey.Of(table, surface, cancellationToken)).ToEquatableArray());

        /// <summary>The outcome with the places of today, or <see langword="null"/> if a body is no longer the one that was read.</summary>
        public FrontendOutcome? Refresh(DeclarationSurface surface, MethodDeclarationSyntax method, CancellationToken cancellationToken)
        {
            SourcePlace[] places = new SourcePlace[Helpers.Count + 1];
            places[0] = FunctionSource.PlaceOf(method, cancellationToken);
            for (int i = 0; i < Helpers.Count; i++)
            {
                if (Helpers[i].Find(surface, cancellationToken) is not { } helper)
                {
                    return null;
                }

                places[i + 1] = FunctionSource.PlaceOf(helper, cancellationToken);
            }

            return Tables.All(table => table.Find(surface, cancellationToken) is not null)
                ? new FrontendOutcome(Result, new SourceMap(new EquatableArray<SourcePlace>(places)))
                : null;
        }
    }
}
