using System.Runtime.CompilerServices;
using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>The border between tokens and class numbers for every position of a program; made once per program.</summary>
internal sealed class ProgramTokens
{
    private static readonly ConditionalWeakTable<CotProgram, ProgramTokens> Known = [];

    // Most programs have many prompts in a row; one comparison finds their tokens.
    private static ProgramTokens? _latest;

    private readonly CotProgram _program;
    private readonly ProgramLayout _layout;

    private ProgramTokens(CotProgram program)
    {
        if (program.Machine is not null || program.Chain.Any(static slot => slot.IsRun))
        {
            throw new ArgumentException($"The chain of {program.Name} is made of a machine's rows; {nameof(MachinePredictor)} and {nameof(MachineTraces)} write them.");
        }

        var maps = new Dictionary<ClassSet, ClassMap>();
        _program = program;
        _layout = program.Layout;
        Frame = new BlockFrame(program);
        Prompt = Array.ConvertAll(program.Prompt.ToArray(), token => MapOf(token.Classes));
        Chain = Array.ConvertAll(program.Chain.ToArray(), slot => MapOf(slot.Classes));
        Inputs = Enumerable.Range(0, program.Layout.HasRuns ? program.Prompt.Count : 0)
            .Select(i => program.Prompt[i].IsRun && i + 1 < program.Prompt.Count ? MapOf(program.ClassesAt(Address.Input(i))) : null)
            .ToArray();
        End = program.Chain.Any(static slot => slot.Classes.Flat.Contains(ClassSet.End)) ? program.Vocabulary.NumberOf(ClassSet.End.Token(0)) : null;

        ClassMap MapOf(ClassSet classes)
        {
            if (!maps.TryGetValue(classes, out ClassMap? map))
            {
                map = new ClassMap(program.Vocabulary, classes);
                maps.Add(classes, map);
            }

            return map;
        }
    }

    /// <summary>One map per element of the prompt.</summary>
    public ClassMap[] Prompt { get; }

    /// <summary>One map per slot, END included.</summary>
    public ClassMap[] Chain { get; }

    /// <summary>One map per element of the prompt that is a run: its classes and the mark behind it.</summary>
    public ClassMap?[] Inputs { get; }

    /// <summary>Where the tokens that a slot can read are kept.</summary>
    public BlockFrame Frame { get; }

    /// <summary>The token that ends a chain, if there is one.</summary>
    public ushort? End { get; }

    /// <summary>The tokens of <paramref name="program"/>.</summary>
    public static ProgramTokens Of(CotProgram program)
    {
        ProgramTokens? latest = _latest;
        return latest is not null && ReferenceEquals(latest._program, program) ? latest : Find(program);
    }

    /// <summary>The map of what stands at <paramref name="address"/>.</summary>
    public ClassMap MapAt(Address address) => address.Kind switch
    {
        AddressKind.Prompt => Prompt[address.Offset],
        AddressKind.Input => Inputs[address.Offset]!,
        AddressKind.Prologue => Chain[address.Offset],
        _ => Chain[Frame.BodyStart + address.Offset],
    };

    /// <summary>The first thing that is wrong with a prompt; its kind is <see cref="PromptProblemKind.None"/> if it is well formed.</summary>
    public PromptProblem FindProblem(ReadOnlySpan<ushort> prompt)
    {
        if (!_layout.HasRuns && prompt.Length == Prompt.Length)
        {
            return FindToken(prompt);
        }

        if (!_layout.TryWidthOf(prompt.Length, out int width))
        {
            return PromptProblem.WrongLength(prompt.Length);
        }

        for (int i = 0, element = 0, left = _layout.Repeats(0, width); i < prompt.Length; i++, left--)
        {
            while (left == 0)
            {
                left = _layout.Repeats(++element, width);
            }

            if (Prompt[element].ClassOf(prompt[i]) == Prompt[element].Count)
            {
                return PromptProblem.WrongToken(i, prompt[i], element);
            }
        }

        return default;
    }

    /// <summary>Turns a prompt without runs into class numbers; false if it is not well formed.</summary>
    public bool TryEncode(ReadOnlySpan<ushort> prompt, Span<int> classes)
    {
        if (prompt.Length != Prompt.Length)
        {
            return false;
        }

        for (int i = 0; i < prompt.Length; i++)
        {
            classes[i] = Prompt[i].ClassOf(prompt[i]);
            if (classes[i] == Prompt[i].Count)
            {
                return false;
            }
        }

        return true;
    }

    private static ProgramTokens Find(CotProgram program)
    {
        ProgramTokens found = Known.TryGetValue(program, out ProgramTokens? tokens)
            ? tokens
            : Known.GetValue(program, static key => new ProgramTokens(key));
        _latest = found;
        return found;
    }

    // Without runs, the elements of the prompt are its tokens.
    private PromptProblem FindToken(ReadOnlySpan<ushort> prompt)
    {
        ClassMap[] maps = Prompt;
        for (int i = 0; i < maps.Length && i < prompt.Length; i++)
        {
            if (maps[i].ClassOf(prompt[i]) == maps[i].Count)
            {
                return PromptProblem.WrongToken(i, prompt[i], i);
            }
        }

        return default;
    }
}
