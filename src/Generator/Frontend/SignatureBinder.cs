using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>Reads the declaration of a target and reports everything that is wrong with it.</summary>
internal sealed class SignatureBinder(BindingSession session, FunctionSource source, AttributeData attribute)
{
    private readonly IMethodSymbol _method = source.Method;
    private readonly CotTargetReader _target = new(session, source, attribute);

    // Whether a struct with this signature would compile.
    private bool _canEmit = true;

    /// <summary>Whether every type of the signature is of the language; without that the body would only repeat what the signature says.</summary>
    public bool HasTypes { get; private set; } = true;

    /// <summary>The limits that the target states.</summary>
    public TargetOptions Options { get; private set; } = TargetOptions.None;

    /// <summary>What makes a Turing machine of the target, if it is one.</summary>
    public MachineModel? Machine { get; private set; }

    /// <summary>What the inputs must satisfy, if that is stated.</summary>
    public PreconditionModel? Requires { get; private set; }

    /// <summary>The signature; <see langword="null"/> where a struct that repeats it would not compile.</summary>
    public TargetSignature? Bind()
    {
        ContainingTypeChecks();
        MethodChecks();
        string name = _target.ReadName();
        NameChecks(name);
        _target.CheckFeatures();
        Options = _target.ReadOptions();
        Machine = _target.ReadMachine();
        Requires = _target.ReadRequires();

        DomainReader domains = new(session, source, Options.Or(TargetOptions.Default).MaxDomain);
        EquatableArray<SignatureParameter> parameters = _method.Parameters.Select(parameter => BindParameter(parameter, domains)).ToEquatableArray();
        SignatureValue? result = BindReturn(domains);
        if (result is null && _method.ReturnsVoid && !_method.IsAsync && !parameters.Any(static parameter => parameter.IsOutput || parameter.Type is VoidType))
        {
            Report(Rules.NoOutput, source.Syntax.Identifier.Span, _method.Name);
        }

        return _canEmit ? Signature(name, parameters, result) : null;
    }

    private TargetSignature Signature(string name, EquatableArray<SignatureParameter> parameters, SignatureValue? result) => WithStart(new(
        source.Id,
        _method.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
        ContainingTypes().Select(static type => new ContainingTypeModel(KeywordOf(type), type.Name)).ToEquatableArray(),
        _method.Name,
        name,
        AccessibilityReader.Read(_method),
        parameters,
        result,
        MachineReader.IsMachine(_method, session.Known),
        _target.ReadStep(),
        _target.ReadFold(parameters, TypeText),
        HasTypes ? _target.ReadStart(parameters) : null));

    // Nobody gives a step function its first state if a member does.
    private static TargetSignature WithStart(TargetSignature signature) => signature is { Start: not null, Step: not null }
        ? signature with { Parameters = signature.Parameters.Select(static state => state with { IsStart = true }).ToEquatableArray() }
        : signature;

    /// <summary>What yields the first state, if a member does.</summary>
    public FunctionModel? StartFunction => _target.StartFunction;

    private void ContainingTypeChecks()
    {
        foreach (INamedTypeSymbol type in ContainingTypes())
        {
            if (!DeclarationFacts.IsPartial(type, session.CancellationToken))
            {
                ReportFatal(Rules.NotPartial, type.Shown(), _method.Name);
            }

            if (type.IsFileLocal)
            {
                ReportFatal(Rules.FileLocal, type.Shown());
            }

            if (type.TypeParameters.Length > 0)
            {
                ReportFatal(Rules.Generic, type.Shown(), _method.Name);
            }

            if (type.IsExtension)
            {
                ReportFatal(Rules.FeatureNotSupported, "A target in an extension block");
            }
        }
    }

    private void MethodChecks()
    {
        TextSpan name = source.Syntax.Identifier.Span;
        if (_method.TypeParameters.Length > 0)
        {
            ReportFatal(Rules.Generic, _method.Name, _method.Name);
        }

        if (!_method.IsStatic)
        {
            Report(Rules.NotStatic, name, _method.Name);
        }

        if (_method.IsAsync)
        {
            Report(Rules.AsyncTarget, source.Syntax.Modifiers.First(static token => token.ValueText == "async").Span, _method.Name);
        }

        if (source.Syntax is { Body: null, ExpressionBody: null } || _method.IsPartialDefinition || _method.PartialDefinitionPart is not null)
        {
            Report(Rules.NoBody, name, _method.Name);
        }
    }

    private void NameChecks(string name)
    {
        if (DeclarationFacts.IsNamedBefore(_method, attribute, name, session.Known))
        {
            ReportFatal(Rules.DuplicateName, _method.ContainingType.Shown(), name);
        }

        string structName = name + "Cot";
        if (_method.ContainingType.Name == structName || DeclarationFacts.HasOtherMember(_method.ContainingType, structName, session.Known))
        {
            ReportFatal(Rules.NameClash, _method.ContainingType.Shown(), structName);
        }
    }

    private SignatureParameter BindParameter(IParameterSymbol parameter, DomainReader domains)
    {
        TextSpan span = DeclarationFacts.NameSpan(parameter, source, session.CancellationToken);
        PassingMode mode = parameter.RefKind switch { RefKind.Ref => PassingMode.Ref, RefKind.Out => PassingMode.Out, _ => PassingMode.Value };
        TypeModel type = BorderType(parameter.Type, isParameter: true, parameter.Name, span);
        if (type is SpanType && parameter.RefKind != RefKind.None)
        {
            Report(Rules.FeatureNotSupported, span, "A span passed by reference");
        }

        bool isInput = type is SpanType spanType ? spanType.IsReadOnly : mode != PassingMode.Out;
        BorderValue value = new(parameter.GetAttributes(), parameter.Name, parameter.Type.Shown(), type, isInput, span);
        return new SignatureParameter(parameter.Name, mode, TypeText(parameter.Type), type, domains.ReadLength(value), DomainOf(value, domains))
        {
            Parts = new LeafReader(session, source, domains).Read(value, parameter.Type),
        };
    }

    private SignatureValue? BindReturn(DomainReader domains)
    {
        if (_method.ReturnsVoid)
        {
            return null;
        }

        TextSpan span = source.Syntax.ReturnType.Span;
        if (_method.RefKind != RefKind.None)
        {
            Report(Rules.FeatureNotSupported, span, "A result returned by reference");
        }

        TypeModel type = _method.IsAsync
            ? NotOfTheLanguage(_method.ReturnType)
            : BorderType(_method.ReturnType, isParameter: false, _method.Name, span);
        BorderValue value = new(_method.GetReturnTypeAttributes(), _method.Name, _method.ReturnType.Shown(), type, IsInput: false, span);
        return new SignatureValue(TypeText(_method.ReturnType), type, 0, DomainOf(value, domains))
        {
            Parts = new LeafReader(session, source, domains).Read(value, _method.ReturnType),
        };
    }

    // An inline array may state its elements' domain where it is declared, so that is read with its elements.
    private static DomainModel? DomainOf(BorderValue value, DomainReader domains) => value.Type is InlineArrayType ? null : domains.ReadDomain(value);

    private TypeModel BorderType(ITypeSymbol symbol, bool isParameter, string name, TextSpan span)
    {
        TypeBinding binding = session.Types.Bind(symbol);
        TypeModel? type = binding.Type;
        ScalarType? element = type is SpanType spanType ? spanType.Element as ScalarType : type as ScalarType;
        if (isParameter && type is TupleType and not (StructType or InlineArrayType))
        {
            Report(Rules.FeatureNotSupported, span, $"A parameter of type '{symbol.Shown()}'");
        }
        else if (symbol.TypeKind == TypeKind.Error)
        {
            _canEmit = false;
        }
        else if (binding.Rule == Rules.Iterator && !isParameter)
        {
            Report(Rules.Iterator, span, [.. binding.Arguments]);
        }
        else if (type is StructType { Fields.Count: 0 } || (isParameter ? element is null && type is not TupleType : type is not (ScalarType or TupleType)))
        {
            Report(isParameter ? Rules.ParameterType : Rules.ReturnType, span, name, symbol.Shown());
        }

        return type ?? NotOfTheLanguage(symbol);
    }

    /// <summary>A signature may repeat such a type in members that throw, if it can be named at all.</summary>
    private VoidType NotOfTheLanguage(ITypeSymbol symbol)
    {
        HasTypes = false;
        _canEmit &= !DeclarationFacts.CannotBeRepeated(symbol);
        return VoidType.Instance;
    }

    private string TypeText(ITypeSymbol type)
    {
        if (DeclarationFacts.FileLocalPart(type) is { } part)
        {
            ReportFatal(Rules.FileLocal, part.Shown());
        }

        return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    private Stack<INamedTypeSymbol> ContainingTypes()
    {
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? type = _method.ContainingType; type is not null; type = type.ContainingType)
        {
            types.Push(type);
        }

        return types;
    }

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private void ReportFatal(DiagnosticDescriptor rule, params string[] arguments)
    {
        _canEmit = false;
        Report(rule, source.Syntax.Identifier.Span, arguments);
    }

    private void Report(DiagnosticDescriptor rule, TextSpan span, params string[] arguments) => session.Declare(rule, source, span, arguments);
}
