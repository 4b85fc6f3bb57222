using System.Globalization;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Objectives;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>Reads <c>[CotTarget]</c>: the target's name, its limits, and what it asks for that is not there yet.</summary>
internal sealed partial class CotTargetReader(BindingSession session, FunctionSource source, AttributeData attribute)
{
    private const int BoundedFunction = 1;
    private const int TuringMachine = 2;
    private const int StepFunction = 3;
    private const int Fold = 4;
    private const int LearnableClasses = 512;

    private static readonly string[] ShapeNames = ["Auto", "BoundedFunction", "TuringMachine", "StepFunction", "Fold"];

    /// <summary>The name by which a method's target goes.</summary>
    public static string NameOf(IMethodSymbol method, AttributeData attribute) => Value(attribute, "Name") is string name ? name : method.Name;

    /// <summary>The target's name; reports one that is no identifier.</summary>
    public string ReadName()
    {
        string name = NameOf(source.Method, attribute);
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            session.Declare(Rules.InvalidName, source, SpanOf("Name"), name);
        }

        return name;
    }

    /// <summary>Reports a shape that does not fit and everything that is not supported yet.</summary>
    public void CheckFeatures()
    {
        CheckShape();
        string[] others = IsStep ? ["Output"] : IsFold ? ["Halt", "MaxSteps"] : ["Start", "Output", "Halt", "MaxSteps"];
        foreach (string feature in others)
        {
            if (Value(attribute, feature) is { } value && value is not (0 or 0L))
            {
                NotYet($"'{feature}'", SpanOf(feature));
            }
        }

        if (Value(attribute, "Objective") is int objective and not 0
            && (objective is < 0 or > (int)Objective.Window || MachineReader.IsMachine(source.Method, session.Known)))
        {
            NotYet($"'Objective = {(Objective)objective}' of this target", SpanOf("Objective"));
        }

        if (Value(attribute, "Answer") is int answer and not 0 && (answer is not 1 || MachineReader.IsMachine(source.Method, session.Known)))
        {
            NotYet($"'Answer = {(answer is 1 ? "Appended" : Invariant(answer))}' of this target", SpanOf("Answer"));
        }

        if (Value(attribute, "Tape") is int and not 0 && !MachineReader.IsMachine(source.Method, session.Known))
        {
            Mismatch(ShapeNames[BoundedFunction], "only a TuringMachine has a tape");
        }
    }

    /// <summary>What makes a Turing machine of a transition method; <see langword="null"/> for other shapes.</summary>
    public MachineModel? ReadMachine() => MachineReader.IsMachine(source.Method, session.Known) && MachineReader.ProblemOf(source.Method) is null
        ? new MachineReader(session, source).Read(isLeftBounded: Value(attribute, "Tape") is 1)
        : null;

    /// <summary>What makes a step function of the method; <see langword="null"/> for other shapes.</summary>
    public StepModel? ReadStep()
    {
        if (!IsStep || StepReader.ProblemOf(source.Method) is not null)
        {
            return null;
        }

        return StepReader.Read(
            Value(attribute, "Halt") is string name ? StepReader.FindHalt(source.Method, name, session, out _) : null, MaxSteps, session);
    }

    /// <summary>The method that states what inputs are valid; <see langword="null"/> where none is named.</summary>
    public PreconditionModel? ReadRequires()
    {
        if (Value(attribute, "Requires") is not string name)
        {
            return null;
        }

        if (MachineReader.IsMachine(source.Method, session.Known) || (IsStep && Value(attribute, "Start") is not null))
        {
            NotYet(IsStep ? "'Requires' beside 'Start'" : "'Requires' of a machine", SpanOf("Requires"));
            return null;
        }

        return new PreconditionReader(session, source).Read(name, SpanOf("Requires"));
    }

    /// <summary>The limits that the target states.</summary>
    public TargetOptions ReadOptions()
    {
        TargetOptions greatest = TargetOptions.Greatest;
        return new TargetOptions(
            MaxClasses: Limit("MaxClasses", greatest.MaxClasses) is > 0 and var classes ? (int)classes : StatedObjective == Objective.Learnable ? LearnableClasses : 0,
            MaxSlots: (int)Limit("MaxSlots", greatest.MaxSlots),
            MaxNodes: (int)Limit("MaxNodes", greatest.MaxNodes),
            Fuel: Limit("Fuel", greatest.Fuel),
            MaxDomain: (int)Limit("MaxDomain", greatest.MaxDomain),
            MaxRows: (int)Limit("MaxRows", greatest.MaxRows),
            MaxWeights: (int)Limit("MaxWeights", greatest.MaxWeights),
            AppendsAnswer: Value(attribute, "Answer") is 1)
        {
            Objective = StatedObjective,
            Window = StatedObjective == Objective.Window ? ReadWindow() : 0,
        };
    }

    private Objective StatedObjective => Value(attribute, "Objective") is int and > 0 and <= (int)Objective.Window and var objective ? (Objective)objective : Objective.Shortest;

    private int ReadWindow()
    {
        int window = Value(attribute, "Window") is int value ? value : 0;
        if (window < 1)
        {
            session.Declare(Rules.InvalidLimit, source, SpanOf("Window"), "Window", Invariant(window), Invariant(int.MaxValue));
        }

        return window;
    }

    /// <summary>Where an attribute stands; the method's name if that is outside the method.</summary>
    public static TextSpan SpanOf(AttributeData attribute, FunctionSource source) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == source.Syntax.SyntaxTree && source.Syntax.Span.Contains(reference.Span)
            ? reference.Span
            : source.Syntax.Identifier.Span;

    private static object? Value(AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value is { Kind: not TypedConstantKind.Array } constant
            ? constant.Value
            : null;

    private void CheckShape()
    {
        int shape = Value(attribute, "Shape") is int value ? value : 0;
        bool isMachine = MachineReader.IsMachine(source.Method, session.Known);
        if (shape is < 0 || shape >= ShapeNames.Length)
        {
            Mismatch(shape.ToString(CultureInfo.InvariantCulture), "there is no such shape");
        }
        else if (shape is not (0 or TuringMachine) && isMachine)
        {
            Mismatch(ShapeNames[shape], "a method that returns a transition is a TuringMachine");
        }
        else if (shape == TuringMachine && !isMachine)
        {
            Mismatch(ShapeNames[shape], "a machine returns Transition<TState, TSymbol>");
        }
        else if (isMachine)
        {
            if (MachineReader.ProblemOf(source.Method) is { } problem)
            {
                Mismatch(ShapeNames[TuringMachine], problem);
            }
        }
        else if (IsStep)
        {
            CheckStep();
        }
        else if (IsFold)
        {
            CheckFold();
        }
    }

    // Told by the shape, or by what only a step function has.
    private bool IsStep => Value(attribute, "Shape") is StepFunction
        || (Value(attribute, "Shape") is null or 0 && (Value(attribute, "Halt") is not null || MaxSteps != 0) && !MachineReader.IsMachine(source.Method, session.Known));

    // Never guessed: its signature is that of a function of two parameters.
    private bool IsFold => Value(attribute, "Shape") is Fold;

    private void CheckFold()
    {
        string? problem = FoldReader.ProblemOf(source.Method);
        if (problem is null && Value(attribute, "Output") is string output)
        {
            FoldReader.FindProjection(source.Method, output, session, out string notFound);
            problem = notFound.Length > 0 ? notFound : null;
        }

        problem ??= ProblemOfStart();
        if (problem is null && FoldReader.HasOutputs(source.Method) && session.Types.Bind(FoldReader.OutputType(source.Method)).Type is not ScalarType)
        {
            problem = "the output of a round is a scalar";
        }

        if (problem is not null)
        {
            Mismatch(ShapeNames[Fold], problem);
        }
    }

    /// <summary>What makes a fold of the method; <see langword="null"/> for other shapes and for folds that do not fit.</summary>
    public FoldModel? ReadFold(EquatableArray<SignatureParameter> parameters, Func<ITypeSymbol, string> textOf)
    {
        if (!IsFold || FoldReader.ProblemOf(source.Method) is not null || MachineReader.IsMachine(source.Method, session.Known))
        {
            return null;
        }

        IMethodSymbol? output = Value(attribute, "Output") is string name ? FoldReader.FindProjection(source.Method, name, session, out _) : null;
        SignatureParameter state = parameters[0];
        SignatureValue result = output is null
            ? new SignatureValue(state.TypeText, state.Type, 0, null) { Parts = state.Parts.Select(static leaf => leaf with { Domain = null }).ToEquatableArray() }
            : new SignatureValue(textOf(output.ReturnType), session.Types.Bind(output.ReturnType).Type!, 0, null);
        SignatureValue? given = FoldReader.HasOutputs(source.Method) && session.Types.Bind(FoldReader.OutputType(source.Method)).Type is ScalarType type
            ? new SignatureValue(textOf(FoldReader.OutputType(source.Method)), type, 0, null)
            : null;
        return new FoldModel(output?.Name, StateMethods.NumberOf(output, session), result, given);
    }

    private long MaxSteps => Value(attribute, "MaxSteps") is long steps ? steps : 0;

    private void CheckStep()
    {
        string? problem = StepReader.ProblemOf(source.Method);
        if (problem is null && Value(attribute, "Halt") is string name)
        {
            StepReader.FindHalt(source.Method, name, session, out string notFound);
            problem = notFound.Length > 0 ? notFound : null;
        }
        else if (problem is null && MaxSteps == 0)
        {
            problem = "neither Halt nor MaxSteps says when a run ends";
        }

        problem ??= ProblemOfStart();

        if (problem is not null)
        {
            Mismatch(ShapeNames[StepFunction], problem);
        }
        else if (MaxSteps < 0)
        {
            session.Declare(Rules.InvalidLimit, source, SpanOf("MaxSteps"), "MaxSteps", Invariant(MaxSteps), Invariant(long.MaxValue));
        }
    }

    private long Limit(string property, long greatest)
    {
        long value = Value(attribute, property) switch { int number => number, long number => number, _ => 0 };
        if (value < 0 || value > greatest)
        {
            session.Declare(Rules.InvalidLimit, source, SpanOf(property), property, Invariant(value), Invariant(greatest));
            return 0;
        }

        return value;
    }

    private static string Invariant(long value) => value.ToString(CultureInfo.InvariantCulture);

    private void Mismatch(string shape, string reason) =>
        session.Declare(Rules.ShapeMismatch, source, SpanOf("Shape"), shape, source.Method.Name, reason);

    private void NotYet(string feature, TextSpan span) => session.Declare(Rules.FeatureNotSupported, source, span, feature);

    private TextSpan SpanOf(string property)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(session.CancellationToken) is AttributeSyntax { ArgumentList: { } list } syntax
            && source.Syntax.Span.Contains(syntax.Span))
        {
            foreach (AttributeArgumentSyntax argument in list.Arguments)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == property)
                {
                    return argument.Span;
                }
            }
        }

        return SpanOf(attribute, source);
    }
}
