using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>The prompt of a target: its inputs in order, a separator between parameters, the arrow at the end.</summary>
internal sealed class PromptShape
{
    private readonly Dictionary<string, string> _enumNames;

    private PromptShape(TargetSignature signature)
    {
        _enumNames = EnumNames(signature);
        var tokens = new List<PromptToken>();
        var inputs = new List<PromptInput>();
        var known = new Dictionary<(ScalarType, DomainModel?), ClassSet>();
        foreach (SignatureParameter parameter in signature.Parameters.Where(parameter => parameter.IsInput && (signature.Fold is null || ReferenceEquals(parameter, signature.Parameters[1]))))
        {
            if (tokens.Count > 0)
            {
                tokens.Add(new PromptToken("", ClassSet.Bar));
            }

            foreach (LeafModel leaf in parameter.Leaves)
            {
                if (signature.Fold is not null && inputs.Count > 0)
                {
                    tokens.Add(new PromptToken("", ClassSet.Bar));
                }

                if (!known.TryGetValue((leaf.Type, leaf.Domain), out ClassSet? classes))
                {
                    classes = ClassesOf(leaf);
                    known.Add((leaf.Type, leaf.Domain), classes);
                }

                inputs.Add(new PromptInput(parameter, tokens.Count, parameter.Name + leaf.Path, leaf.Type, classes));
                tokens.Add(new PromptToken(parameter.Name + leaf.Path, classes) { IsRun = signature.Fold is not null });
            }
        }

        tokens.Add(new PromptToken("", ClassSet.Arrow));
        Tokens = tokens.ToEquatableArray();
        Inputs = inputs;
    }

    /// <summary>All prompt tokens.</summary>
    public EquatableArray<PromptToken> Tokens { get; }

    /// <summary>The tokens that hold inputs, in order.</summary>
    public IReadOnlyList<PromptInput> Inputs { get; }

    public static PromptShape Of(TargetSignature signature) => new(signature);

    /// <summary>How a value of this type is shown as a token.</summary>
    public TokenType TokenTypeOf(ScalarType type) => type switch
    {
        EnumType members => TokenType.Enum(
            _enumNames.TryGetValue(members.Name, out string? name) ? name : members.ShortName,
            members.Members.Select(static member => new TokenMember(member.Name, member.Value)).ToEquatableArray()),
        { Kind: ScalarKind.Bool } => TokenType.Bool,
        { Kind: ScalarKind.Char } => TokenType.Char,
        _ => TokenType.Int,
    };

    private ClassSet ClassesOf(LeafModel leaf) => ClassSet.Scalars(TokenTypeOf(leaf.Type), leaf.Type is EnumType members
        ? members.Members.Select(static member => member.Value).ToEquatableArray()
        : (leaf.Domain ?? FullDomain(leaf.Type.Kind)).Values());

    private static DomainModel FullDomain(ScalarKind kind) => new(ScalarKinds.LongMin(kind), ScalarKinds.LongMax(kind));

    // Two enums of one short name get their full names.
    private static Dictionary<string, string> EnumNames(TargetSignature signature) => signature.Parameters
        .Select(static parameter => parameter.Type)
        .Append(signature.Return?.Type ?? VoidType.Instance)
        .Append(signature.Fold?.Result.Type ?? VoidType.Instance)
        .SelectMany(Scalars)
        .OfType<EnumType>()
        .GroupBy(static type => type.Name)
        .Select(static group => group.First())
        .GroupBy(static type => type.ShortName)
        .SelectMany(static group => group.Select(type => (type.Name, Shown: group.Count() == 1 ? type.ShortName : type.Name.Replace("global::", ""))))
        .ToDictionary(static pair => pair.Name, static pair => pair.Shown);

    private static IEnumerable<ScalarType> Scalars(TypeModel type) => type switch
    {
        ScalarType scalar => [scalar],
        SpanType span => [span.Scalar],
        TupleType tuple => tuple.Elements.SelectMany(Scalars),
        _ => [],
    };
}

/// <summary>One input token: the parameter it belongs to, its place in the prompt, its name, type and classes.</summary>
internal sealed record PromptInput(SignatureParameter Parameter, int Position, string Name, ScalarType Type, ClassSet Classes);
