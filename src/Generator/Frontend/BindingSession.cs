using System.Collections.Immutable;
using CotGen.Generator.Frontend.Memo;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>What the binders of one target share: the functions met so far, the findings, and what was read.</summary>
internal sealed class BindingSession(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>After so many refusals in bodies the rest says little that is new.</summary>
    private const int MaxRefusals = 10;

    private readonly Dictionary<ISymbol, int> _numbers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly List<SyntaxNode> _tables = [];
    private readonly List<Report> _reports = [];
    private readonly HashSet<Report> _seen = [];
    private readonly List<ModelSpan> _refused = [];

    public Compilation Compilation { get; } = compilation;

    public WellKnownTypes Known { get; } = WellKnownTypes.Of(compilation);

    public TypeBinder Types { get; } = new(WellKnownTypes.Of(compilation));

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Names that must not be looked up; see <see cref="TreeSurface.DeepNames"/>.</summary>
    public IReadOnlyCollection<string> DeepNames { get; } = DeclarationSurface.Of(compilation).DeepNames;

    /// <summary>The functions in the order in which they were met.</summary>
    public List<FunctionSource> Functions { get; } = [];

    /// <summary>Whether the C# compiler reports errors in what was read: then it speaks, and not we.</summary>
    public bool IsBroken { get; set; }

    public EquatableArray<Report> Reports => _reports.ToEquatableArray();

    public bool HasReports => _reports.Count > 0;

    public SourceMap Map => new(Functions.Select(static function => function.Place).ToEquatableArray());

    public FrontendBinding Close(FrontendResult result) => new(
        new FrontendOutcome(result, Map),
        Functions.Select(static function => function.Declaration).ToImmutableArray(),
        _tables.ToImmutableArray());

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
            model = Compilation.GetSemanticModel(tree);
            _models.Add(tree, model);
        }

        return model;
    }

    /// <summary>
    /// The number of a source method; a method met again keeps its number, so recursion ends here. A local function is another one in
    /// every function around it: with other type arguments there it is bound again.
    /// </summary>
    public int NumberOf(IMethodSymbol method, SyntaxNode syntax, FunctionSource? around = null)
    {
        Dictionary<ISymbol, int> numbers = around?.LocalFunctions ?? _numbers;
        if (!numbers.TryGetValue(method, out int number))
        {
            number = Functions.Count;
            numbers.Add(method, number);
            Functions.Add(new FunctionSource(number, method, syntax, around, DeepNames, CancellationToken));
        }

        return number;
    }

    /// <summary>Notes that the text of this declaration was read beyond what every declaration shows.</summary>
    public void ReadTable(SyntaxNode declaration) => _tables.Add(declaration);

    /// <summary>An error of the declaration: all of them are reported.</summary>
    public void Declare(DiagnosticDescriptor rule, FunctionSource source, TextSpan span, params string[] arguments) =>
        Add(rule, source, source.Map(span), arguments);

    /// <summary>A refusal in a body: only the first few are reported, and none around a part that is refused already.</summary>
    public void Refuse(DiagnosticDescriptor rule, FunctionSource source, SyntaxNode node, params string[] arguments) => Refuse(rule, source, source.Map(node), arguments);

    /// <summary>The same at a place of the source.</summary>
    public void Refuse(DiagnosticDescriptor rule, FunctionSource source, ModelSpan span, params string[] arguments)
    {
        if (_refused.Count < MaxRefusals && !_refused.Exists(part => IsWithin(part, span)) && Add(rule, source, span, arguments))
        {
            _refused.Add(span);
        }
    }

    private static bool IsWithin(ModelSpan part, ModelSpan whole) =>
        part.Function == whole.Function && part.Start >= whole.Start && part.Start + part.Length <= whole.Start + whole.Length;

    private bool Add(DiagnosticDescriptor rule, FunctionSource source, ModelSpan span, string[] arguments)
    {
        Report report = new(rule.Id, source.Id, source.TextHash, span, new EquatableArray<string>(arguments));
        if (!_seen.Add(report))
        {
            return false;
        }

        _reports.Add(report);
        return true;
    }
}
