using System.Runtime.CompilerServices;
using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>The border between tokens and class numbers for every position of a program; made once per program.</summary>
internal sealed class ProgramTokens
{
    private static readonly ConditionalWeakTable<CotProgram, ProgramTokens> Known = [];

    private ProgramTokens(CotProgram program)
    {
        if (!program.Layout.IsBounded || program.Layout.HasRuns)
        {
            throw new ArgumentException($"The chain of {program.Name} has no fixed length; {nameof(MachinePredictor)} and {nameof(MachineTraces)} write a machine's rows.");
        }

        var maps = new Dictionary<ClassSet, ClassMap>();
        Prompt = Array.ConvertAll(program.Prompt.ToArray(), token => MapOf(token.Classes));
        Chain = Array.ConvertAll(program.Chain.ToArray(), slot => MapOf(slot.Classes));

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

    /// <summary>One map per prompt position.</summary>
    public ClassMap[] Prompt { get; }

    /// <summary>One map per chain position, END included.</summary>
    public ClassMap[] Chain { get; }

    public static ProgramTokens Of(CotProgram program) =>
        Known.TryGetValue(program, out ProgramTokens? tokens)
            ? tokens
            : Known.GetValue(program, static key => new ProgramTokens(key));

    /// <summary>The first thing that is wrong with a prompt; its kind is <see cref="PromptProblemKind.None"/> if it is well formed.</summary>
    public PromptProblem FindProblem(ReadOnlySpan<ushort> prompt)
    {
        if (prompt.Length != Prompt.Length)
        {
            return PromptProblem.WrongLength(prompt.Length);
        }

        for (int i = 0; i < prompt.Length; i++)
        {
            if (Prompt[i].ClassOf(prompt[i]) == Prompt[i].Count)
            {
                return PromptProblem.WrongToken(i, prompt[i]);
            }
        }

        return default;
    }

    /// <summary>Turns a prompt into class numbers; false if it is not well formed.</summary>
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
}
