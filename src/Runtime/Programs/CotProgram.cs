using System.Text;
using CotGen.Machines;

namespace CotGen.Programs;

/// <summary>
/// A chain-of-thought program: which tokens a prompt holds, which intermediate tokens follow, what each means and from
/// which earlier tokens it is predicted. The one central type: traces, predictors, verifiers and certificates read it.
/// </summary>
/// <remarks>Immutable. It holds no weights: those are a <see cref="LinearWeights"/>, built or learned.</remarks>
public sealed class CotProgram
{
    private readonly Lazy<string> _hash;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<AnswerReader> _answer;

    /// <summary>A program with the given parts; the chain's closing END slot is added here.</summary>
    /// <param name="name">The target's name, for people.</param>
    /// <param name="prompt">The tokens of a prompt, separators included.</param>
    /// <param name="slots">The slots of the chain without END; sources must come before.</param>
    /// <param name="outputs">The slots that hold the answer, in the answer's order.</param>
    /// <exception cref="ArgumentException">A slot reads itself or what comes after it, or a place that does not exist, or its classes do not suit its meaning, or an output is no view of its slot.</exception>
    /// <exception cref="LimitExceededException">There are more than <see cref="Vocabulary.Limit"/> tokens.</exception>
    public CotProgram(string name, EquatableArray<PromptToken> prompt, EquatableArray<Slot> slots, EquatableArray<ProgramOutput> outputs)
        : this(name, prompt, slots, body: [], outputs)
    {
    }

    /// <summary>A program whose chain is a prologue, then a block of slots repeated as long as the run lasts.</summary>
    /// <param name="name">The target's name, for people.</param>
    /// <param name="prompt">The tokens of a prompt, separators included; each may be a run.</param>
    /// <param name="prologue">The slots before the first block; sources must come before.</param>
    /// <param name="body">The slots of a block; each may be a run. Where there is none, the prologue is closed by an END slot.</param>
    /// <param name="outputs">The slots that hold the answer, in the answer's order.</param>
    /// <exception cref="ArgumentException">A slot reads itself or what comes after it, or a place that does not exist, or its classes do not suit its meaning, or runs repeat without a run in the prompt.</exception>
    /// <exception cref="LimitExceededException">There are more than <see cref="Vocabulary.Limit"/> tokens.</exception>
    public CotProgram(string name, EquatableArray<PromptToken> prompt, EquatableArray<Slot> prologue, EquatableArray<Slot> body, EquatableArray<ProgramOutput> outputs)
        : this(name, prompt, prologue, entry: [], body, outputs)
    {
    }

    /// <summary>A program whose blocks read their own tokens and those of the block before.</summary>
    /// <param name="name">The target's name, for people.</param>
    /// <param name="prompt">The tokens of a prompt, separators included; each may be a run, which the blocks read element by element.</param>
    /// <param name="prologue">The slots before the first block; sources must come before.</param>
    /// <param name="entry">The slots that stand in the first block in place of the body's first slots, with the same classes. Only those body slots may read the block before.</param>
    /// <param name="body">The slots of a block; an END token in one of them ends the chain.</param>
    /// <param name="outputs">The slots that hold the answer, in the answer's order; those of the body in the last block.</param>
    /// <inheritdoc cref="CotProgram(string, EquatableArray{PromptToken}, EquatableArray{Slot}, EquatableArray{Slot}, EquatableArray{ProgramOutput})" path="/exception"/>
    public CotProgram(
        string name,
        EquatableArray<PromptToken> prompt,
        EquatableArray<Slot> prologue,
        EquatableArray<Slot> entry,
        EquatableArray<Slot> body,
        EquatableArray<ProgramOutput> outputs)
        : this(name, prompt, prologue, entry, body, outputs, isPart: false)
    {
    }

    private CotProgram(
        string name,
        EquatableArray<PromptToken> prompt,
        EquatableArray<Slot> prologue,
        EquatableArray<Slot> entry,
        EquatableArray<Slot> body,
        EquatableArray<ProgramOutput> outputs,
        bool isPart)
    {
        Name = name;
        Prompt = prompt;
        Outputs = outputs;
        Body = body;
        Chain = body.Count > 0
            ? prologue.Concat(entry).Concat(body).ToEquatableArray()
            : prologue.Append(new Slot("END", ClassSet.End, new ConstantMeaning(), SlotOrigin.None)).ToEquatableArray();
        Layout = new ProgramLayout(Prompt, Chain, Chain.Count - body.Count, entry.Count);
        _vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Of(AllClasses));
        _answer = new Lazy<AnswerReader>(() => new AnswerReader(this));
        _hash = new Lazy<string>(() => StableHash.Of(Encoding.UTF8.GetBytes(CotProgramWriter.Write(this, withNames: false))));
        Control = Body.Select(static slot => slot.Meaning).OfType<PhasedMeaning>().FirstOrDefault()?.Control;
        if (isPart)
        {
            return;
        }

        ProgramValidation.Validate(this);
        Machine = MachineProgram.Find(this);
        if (Machine is null && AllClasses.Any(static classes => classes.Type.Kind == TokenKind.Tape))
        {
            throw new ArgumentException("Rows of a machine stand in no other program than that machine's.");
        }

        _ = Vocabulary;
    }

    /// <summary>A program made of parts of a valid one, for proofs: it is not validated again, and its tokens are not numbered.</summary>
    internal static CotProgram OfParts(string name, EquatableArray<PromptToken> prompt, EquatableArray<Slot> slots) =>
        new(name, prompt, slots, entry: [], body: [], outputs: [], isPart: true);

    /// <summary>The target's name, for people.</summary>
    public string Name { get; }

    /// <summary>The name of what the inputs must satisfy together for the answer to be the method's; empty where any prompt will do.</summary>
    public string Precondition { get; init; } = "";

    /// <summary>The prompt, position by position: the inputs in order, a separator between parameters, <c>=&gt;</c> at the end.</summary>
    public EquatableArray<PromptToken> Prompt { get; }

    /// <summary>The slots of the chain in order; the last one is END, or, where there is a body, the body's slots come last, each once.</summary>
    /// <remarks>Without a body this is the chain, position by position; <see cref="Layout"/> says where slots stand in general.</remarks>
    public EquatableArray<Slot> Chain { get; }

    /// <summary>The slots of the block that repeats; empty where the chain has a fixed length.</summary>
    public EquatableArray<Slot> Body { get; }

    /// <summary>Where the tokens of prompt and chain stand.</summary>
    public ProgramLayout Layout { get; }

    /// <summary>The machine whose rows the chain writes, or <see langword="null"/> if this is no machine's program.</summary>
    public MachineDescription? Machine { get; }

    /// <summary>The answer: which chain tokens hold the outputs. <see cref="AnswerOf(ReadOnlySpan{ushort}, ReadOnlySpan{ushort})"/> reads them.</summary>
    public EquatableArray<ProgramOutput> Outputs { get; }

    /// <summary>All tokens.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The classes of every place: of the prompt, of the chain, and of the outputs that are views.</summary>
    internal IEnumerable<ClassSet> AllClasses => Prompt.Select(static token => token.Classes)
        .Concat(Chain.Select(static slot => slot.Classes))
        .Concat(Outputs.Select(static output => output.View?.Classes).OfType<ClassSet>());

    /// <summary>The control token of a block, where blocks have phases.</summary>
    internal Address? Control { get; }

    /// <summary>Tokens of the chain without END: the program's length complexity. With a body: the slots, each counted once.</summary>
    public int TokenCount => Layout.IsBounded ? Chain.Count - 1 : Chain.Count;

    /// <summary>The greatest number of classes of a slot.</summary>
    public int LargestClassCount => Chain.Max(static slot => slot.Classes.Count);

    /// <summary>Hash of meanings, sources, classes and outputs, 16 hexadecimal digits; names and source places do not count.</summary>
    public string Hash => _hash.Value;

    /// <summary>The number of well-formed prompts, or <see langword="null"/> above 2^63 - 1 and where prompts have any length.</summary>
    public long? PromptCount
    {
        get
        {
            if (Layout.HasRuns)
            {
                return null;
            }

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

    /// <summary>
    /// The classes at <paramref name="address"/>; what is counted back may be any row token. An input has one class more than its
    /// run: the mark behind it.
    /// </summary>
    public ClassSet ClassesAt(Address address) => address.Kind switch
    {
        AddressKind.Prompt => Prompt[address.Offset].Classes,
        AddressKind.Prologue => Chain[address.Offset].Classes,
        AddressKind.Block or AddressKind.Last => Body[address.Offset].Classes,
        AddressKind.Input => ClassSet.Union([Prompt[address.Offset].Classes, Prompt[address.Offset + 1].Classes]),
        _ => ProgramShape.RowClasses(Chain) ?? throw new ArgumentException($"Nothing says which tokens may stand at {address}.", nameof(address)),
    };

    /// <summary>The tokens that may be the value of <paramref name="output"/>.</summary>
    public ClassSet ClassesOf(ProgramOutput output) => output.View?.Classes ?? Chain[output.Slot].Classes;

    /// <summary>The answer that a chain holds: a token per element of <see cref="Outputs"/>, several for a repeated one.</summary>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="chain">The whole chain, END included.</param>
    /// <returns>The values; <see cref="ushort.MaxValue"/> where a token of another slot stands in the place of one that an output views.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No prompt has that length.</exception>
    public ushort[] AnswerOf(ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        var answer = new ushort[AnswerLength(Layout.WidthOf(prompt.Length))];
        AnswerOf(prompt, chain, answer);
        return answer;
    }

    /// <summary>As <see cref="AnswerOf(ReadOnlySpan{ushort}, ReadOnlySpan{ushort})"/>, into memory of the caller's.</summary>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="chain">The whole chain, END included.</param>
    /// <param name="answer">Receives <see cref="AnswerLength"/> tokens.</param>
    /// <returns>Number of tokens written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No prompt has that length.</exception>
    public int AnswerOf(ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, Span<ushort> answer) =>
        _answer.Value.Read(Layout.WidthOf(prompt.Length), chain, answer);

    /// <summary>Where the tokens that hold the answer stand in a chain, output after output; a repeated one in each block that reads an element of the runs.</summary>
    /// <param name="width">How often runs of the prompt repeat; 1 where there are none.</param>
    /// <param name="length">Tokens of the chain, END included.</param>
    public int[] AnswerPositions(int width, int length) => Outputs
        .SelectMany(output => output.IsRepeated
            ? Enumerable.Range(0, width).Select(block => Layout.PositionIn(block, output.Slot, width))
            : [Layout.LastPositionOf(output.Slot, width, length)])
        .ToArray();

    /// <summary>Tokens of the answer to a prompt whose runs repeat <paramref name="width"/> times.</summary>
    public int AnswerLength(int width) => Outputs.Sum(output => output.IsRepeated ? width : 1);

    /// <summary>The name of what stands at <paramref name="address"/>; its own text where it is counted back.</summary>
    public string NameAt(Address address) => address.Kind switch
    {
        AddressKind.Prompt => Prompt[address.Offset].Name,
        AddressKind.Prologue => Chain[address.Offset].Name,
        AddressKind.Block or AddressKind.Last => Body[address.Offset].Name,
        AddressKind.Input => Prompt[address.Offset].Name,
        _ => address.ToString(),
    };

    /// <summary>The program as text: first line <c>cotprogram 1</c>, then one line per prompt token, slot and output. <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => CotProgramWriter.Write(this, withNames: true);

    /// <summary>Reads a program from its text.</summary>
    /// <exception cref="CotProgramFormatException">The text is no program; the message says where and what was expected.</exception>
    public static CotProgram Parse(string text) => new CotProgramReader(text).Read();
}
