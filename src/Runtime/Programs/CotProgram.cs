using System.Text;

namespace CotGen.Programs;

/// <summary>
/// A chain-of-thought program: which tokens a prompt holds, which intermediate tokens follow, what each means and from
/// which earlier tokens it is predicted. The one central type: traces, predictors, verifiers and certificates read it.
/// </summary>
/// <remarks>Immutable. It holds no weights: those are a <see cref="LinearWeights"/>, built or learned.</remarks>
public sealed class CotProgram
{
    private readonly Lazy<string> _hash;

    /// <summary>A program with the given parts; the chain's closing END slot is added here.</summary>
    /// <param name="name">The target's name, for people.</param>
    /// <param name="prompt">The tokens of a prompt, separators included.</param>
    /// <param name="slots">The slots of the chain without END; sources must come before.</param>
    /// <param name="outputs">The slots that hold the answer, in the answer's order.</param>
    /// <exception cref="ArgumentException">A slot reads itself or what comes after it, or a place that does not exist, or its classes do not suit its meaning.</exception>
    /// <exception cref="LimitExceededException">There are more than <see cref="Vocabulary.Limit"/> tokens.</exception>
    public CotProgram(string name, EquatableArray<PromptToken> prompt, EquatableArray<Slot> slots, EquatableArray<ProgramOutput> outputs)
    {
        Name = name;
        Prompt = prompt;
        Outputs = outputs;
        Chain = slots.Append(new Slot("END", ClassSet.End, new ConstantMeaning(), SlotOrigin.None)).ToEquatableArray();
        Validate();
        Vocabulary = Vocabulary.Of(Prompt.Select(static token => token.Classes).Concat(Chain.Select(static slot => slot.Classes)));
        _hash = new Lazy<string>(() => StableHash.Of(Encoding.UTF8.GetBytes(CotProgramWriter.Write(this, withNames: false))));
    }

    /// <summary>The target's name, for people.</summary>
    public string Name { get; }

    /// <summary>The prompt, position by position: the inputs in order, a separator between parameters, <c>=&gt;</c> at the end.</summary>
    public EquatableArray<PromptToken> Prompt { get; }

    /// <summary>The chain, position by position; the last slot is END.</summary>
    public EquatableArray<Slot> Chain { get; }

    /// <summary>The answer: which chain tokens hold the outputs.</summary>
    public EquatableArray<ProgramOutput> Outputs { get; }

    /// <summary>All tokens.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Tokens of the chain without END: the program's length complexity.</summary>
    public int TokenCount => Chain.Count - 1;

    /// <summary>The greatest number of classes of a slot.</summary>
    public int LargestClassCount => Chain.Max(static slot => slot.Classes.Count);

    /// <summary>Hash of meanings, sources, classes and outputs, 16 hexadecimal digits; names and source places do not count.</summary>
    public string Hash => _hash.Value;

    /// <summary>The number of well-formed prompts, or <see langword="null"/> above 2^63 - 1.</summary>
    public long? PromptCount
    {
        get
        {
            long count = 1;
            foreach (PromptToken token in Prompt)
            {
                if (count > long.MaxValue / token.Classes.Count)
                {
                    return null;
                }

                count *= token.Classes.Count;
            }

            return count;
        }
    }

    /// <summary>The classes at <paramref name="address"/>.</summary>
    public ClassSet ClassesAt(Address address) =>
        address.Kind == AddressKind.Prompt ? Prompt[address.Offset].Classes : Chain[address.Offset].Classes;

    /// <summary>The name of what stands at <paramref name="address"/>.</summary>
    public string NameAt(Address address) =>
        address.Kind == AddressKind.Prompt ? Prompt[address.Offset].Name : Chain[address.Offset].Name;

    /// <summary>The program as text: first line <c>cotprogram 1</c>, then one line per prompt token, slot and output. <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => CotProgramWriter.Write(this, withNames: true);

    /// <summary>Reads a program from its text.</summary>
    /// <exception cref="CotProgramFormatException">The text is no program; the message says where and what was expected.</exception>
    public static CotProgram Parse(string text) => new CotProgramReader(text).Read();

    private void Validate()
    {
        foreach (PromptToken token in Prompt)
        {
            if (ProgramShape.ProblemOf(token.Classes) is { } problem)
            {
                throw new ArgumentException($"Prompt token '{token.Name}': {problem}.");
            }
        }

        for (int i = 0; i < Chain.Count; i++)
        {
            foreach (Address source in Chain[i].Meaning.Sources)
            {
                int end = source.Kind == AddressKind.Prompt ? Prompt.Count : i;
                if (source.Offset < 0 || source.Offset >= end)
                {
                    throw new ArgumentException($"Slot {i} ('{Chain[i].Name}') reads {source}, which does not come before it.");
                }
            }

            if (ProgramShape.ProblemOf(Chain[i], ClassesAt) is { } problem)
            {
                throw new ArgumentException($"Slot {i} ('{Chain[i].Name}'): {problem}.");
            }
        }

        foreach (ProgramOutput output in Outputs)
        {
            if (output.Slot < 0 || output.Slot >= TokenCount)
            {
                throw new ArgumentException($"Output '{output.Name}' names slot {output.Slot}; there are {TokenCount}.");
            }
        }
    }
}
