using System.Runtime.CompilerServices;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <summary>
/// Binds one method body. An allow-list: what no case knows is refused where it stands. A refusal yields a stand-in node, so that
/// binding goes on and finds further refusals; no model with a stand-in leaves Frontend.
/// </summary>
internal sealed partial class FunctionBinder
{
    /// <summary>Deeper trees could overflow the stack of whoever walks them.</summary>
    private const int MaxDepth = 200;

    private readonly BindingSession _session;
    private readonly FunctionSource _source;
    private readonly List<VariableModel> _variables = [];
    private readonly Dictionary<ISymbol, int> _numbers = new(SymbolEqualityComparer.Default);
    private readonly List<CaptureModel> _captures = [];
    private int? _this;
    private int _depth;

    public FunctionBinder(BindingSession session, FunctionSource source)
    {
        _session = session;
        _source = source;
    }

    /// <summary>Binds the method; <see langword="null"/> if it has no body that could be read.</summary>
    public FunctionModel? Bind()
    {
        IMethodSymbol method = _source.Method.OriginalDefinition;
        List<ParameterModel> parameters = [];
        if (!method.IsStatic && method.MethodKind != MethodKind.LocalFunction)
        {
            _this = Temporary(_session.Types.Bind(_source.Method.ContainingType).Type ?? VoidType.Instance, "this");
            parameters.Add(new ParameterModel(_this.Value, PassingMode.Ref));
        }

        parameters.AddRange(method.Parameters.Select(BindParameter));
        SemanticModel model = _session.ModelOf(_source.Node.SyntaxTree);
        if (BodyOf(model.GetOperation(_source.Node, _session.CancellationToken)) is not { } body)
        {
            return null;
        }

        TypeModel returnType = _session.Types.Bind(Concrete(method.ReturnType)).Type ?? VoidType.Instance;
        return new FunctionModel(_source.Id, _source.TextHash, NameOf(method), parameters.ToEquatableArray(), _variables.ToEquatableArray(), returnType, body)
        {
            Text = new SentenceReader(_session, _source).Read(),
            Captures = _captures.ToEquatableArray(),
            SeesCallers = method is { MethodKind: MethodKind.LocalFunction, IsStatic: false },
        };
    }

    private Statement? BodyOf(IOperation? operation) => operation switch
    {
        IMethodBodyOperation method => BindStatement((IOperation?)method.BlockBody ?? method.ExpressionBody!),
        IConstructorBodyOperation constructor => Constructor(constructor),
        ILocalFunctionOperation { Body: { } body } => BindStatement(body),
        IBlockOperation arrow => BindStatement(arrow),
        _ => null,
    };

    // Slots are named after it, so it is the word that the user reads in the source.
    private static string NameOf(IMethodSymbol method) => method switch
    {
        { AssociatedSymbol: { } property } => property.Name,
        { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
        _ => method.Name,
    };

    private ParameterModel BindParameter(IParameterSymbol parameter) => new(
        Declare(parameter, BindVariableType(parameter.Type).Type ?? VoidType.Instance),
        parameter.RefKind switch { RefKind.Ref => PassingMode.Ref, RefKind.Out => PassingMode.Out, _ => PassingMode.Value });

    private int Declare(ISymbol symbol, TypeModel type)
    {
        if (!_numbers.TryGetValue(symbol, out int number))
        {
            number = Temporary(type, symbol.Name);
            _numbers.Add(symbol, number);
            _source.Variables[symbol] = number;
        }

        return number;
    }

    /// <summary>A variable that the user's text does not have.</summary>
    private int Temporary(TypeModel type, string name)
    {
        _variables.Add(new VariableModel(name, type));
        return _variables.Count - 1;
    }

    /// <summary>Declares a local.</summary>
    private int DeclareLocal(ILocalSymbol local, IOperation at)
    {
        TypeModel type = BindVariableType(local.Type).Type ?? BindType(local.Type, at);
        if (local.IsRef)
        {
            Later(at, "A ref local", "use the variable or element itself");
        }

        return Declare(local, type);
    }

    private TypeModel BindType(ITypeSymbol? type, IOperation at)
    {
        TypeBinding binding = _session.Types.Bind(Concrete(type));
        if (binding.Type is null && type is { TypeKind: TypeKind.Error })
        {
            _session.IsBroken = true;
        }
        else if (binding.Type is null)
        {
            _session.Refuse(binding.Rule!, _source, SpanOf(at), binding.Arguments);
        }

        return binding.Type ?? ScalarType.Int32;
    }

    private ModelSpan SpanOf(IOperation operation) => _place ?? _source.Map(operation.Syntax);

    private DefaultExpression Refuse(IOperation at, DiagnosticDescriptor rule, params string[] arguments)
    {
        _session.Refuse(rule, _source, SpanOf(at), arguments);
        return new DefaultExpression(ScalarType.Int32, SpanOf(at));
    }

    private DefaultExpression Later(IOperation at, string construct, string instead) => Refuse(at, Rules.NotSupportedYet, construct, instead);

    /// <summary>Enters one level of nesting; false, with a refusal, where it is too deep.</summary>
    private bool Enter(IOperation at)
    {
        _session.CancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_depth >= MaxDepth)
        {
            Refuse(at, Rules.NestedTooDeeply, "200");
            return false;
        }

        _depth++;
        return true;
    }
}
