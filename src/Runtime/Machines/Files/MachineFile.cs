using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>A Turing machine as it was read from a text, with what its format says about it. Immutable.</summary>
/// <remarks>
/// <see cref="MachineFormat"/> tells what each format means. Nondeterministic machines and machines of several tapes are refused. Wildcards
/// are written out for the symbols that are known: those of the rules, of the sample input and of <see cref="MachineReadOptions.Input"/>.
/// Limits: 4 MiB of text, 64 levels of nesting, a table of 4,000,000 places.
/// </remarks>
public sealed partial class MachineFile
{
    private readonly EquatableArray<MachineAnswer> _answers;

    internal MachineFile(
        MachineFormat format,
        MachineDescription machine,
        EquatableArray<MachineAnswer> answers,
        EquatableArray<string> stateNames,
        MachineInput? sample,
        EquatableArray<MachineFileWarning> warnings)
    {
        Format = format;
        Machine = machine;
        _answers = answers;
        StateNames = stateNames;
        Sample = sample;
        Warnings = warnings;
    }

    /// <summary>The format.</summary>
    public MachineFormat Format { get; }

    /// <summary>The machine.</summary>
    public MachineDescription Machine { get; }

    /// <summary>
    /// The states' names as the file has them, by number. Only where a rule with a halting move leads to a state that has rules of its own, two
    /// states of the machine share one name here: the state, and the state with the machine halted.
    /// </summary>
    public EquatableArray<string> StateNames { get; }

    /// <summary>The input that comes with the machine, or <see langword="null"/>.</summary>
    public MachineInput? Sample { get; }

    /// <summary>What is probably not meant, by place.</summary>
    public EquatableArray<MachineFileWarning> Warnings { get; }

    /// <summary>Reads a machine in any format; the content tells which.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="options">What the file leaves open; <see langword="null"/> for the defaults.</param>
    /// <exception cref="MachineFormatException">The text is no machine, or one that is refused.</exception>
    public static MachineFile Read(string text, MachineReadOptions? options = null)
    {
        Field[] lines = SourceText.LinesOf(text ?? throw new ArgumentNullException(nameof(text)));
        MachineFormat format = FormatDetector.Of(lines);
        options ??= new MachineReadOptions();
        return format switch
        {
            MachineFormat.BusyBeaver => BusyBeaverReader.Read(lines, options),
            MachineFormat.TuringMachineIo => TuringMachineIoReader.Read(lines, options),
            MachineFormat.Morphett => QuintupleReader.Read(QuintupleDialect.Morphett, lines, options),
            MachineFormat.ArrowQuintuples => QuintupleReader.Read(QuintupleDialect.Arrows, lines, options),
            MachineFormat.ParenthesisedQuintuples => new ParenthesesReader(lines, options).Read(),
            MachineFormat.Sipser => new SipserReader(lines, options).Read(),
            _ => JflapReader.Read(lines, options),
        };
    }

    /// <summary>A machine that comes from no file, as one of a format that only halts or is stuck.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="sample">An input that goes with it.</param>
    public static MachineFile Of(MachineDescription machine, MachineInput? sample = null)
    {
        MachineDescription given = machine ?? throw new ArgumentNullException(nameof(machine));
        EquatableArray<MachineAnswer> answers = Enumerable.Range(0, given.States.Count)
            .Select(state => given.IsHalting(state) ? MachineAnswer.Halt : MachineAnswer.Stuck)
            .ToEquatableArray();
        return new MachineFile(MachineFormat.Morphett, given, answers, given.States, sample, []);
    }

    /// <summary>What a run's end means by the format's convention.</summary>
    /// <param name="outcome">How the run ended.</param>
    /// <param name="state">The state in which it ended; not asked where the head has left the tape or the steps have run out.</param>
    public MachineAnswer AnswerOf(MachineOutcome outcome, int state) => outcome switch
    {
        MachineOutcome.Halted or MachineOutcome.Stuck => _answers[state],
        MachineOutcome.ExitLeft => MachineAnswer.ExitLeft,
        MachineOutcome.ExitRight => MachineAnswer.ExitRight,
        _ => MachineAnswer.Limit,
    };

    /// <summary>An input as symbols, one character per cell. In Morphett's format a <c>*</c> stands before the cell where the head starts.</summary>
    /// <exception cref="ArgumentException">A symbol is not the machine's: <see cref="MachineReadOptions.Input"/> makes it known.</exception>
    public MachineInput ParseInput(string input) => InputText.Of(Format, Machine, input ?? throw new ArgumentNullException(nameof(input)));
}
