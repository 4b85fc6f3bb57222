using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>What can be wrong with a prompt.</summary>
internal enum PromptProblemKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It has too many or too few tokens.</summary>
    Length,

    /// <summary>A token may not stand where it stands.</summary>
    Token,
}

/// <summary>The first thing that is wrong with a prompt; the sentence for people is made only when it is asked for.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Number">The length, or the position of the token.</param>
/// <param name="Token">The token.</param>
/// <param name="Element">Which element of <see cref="CotProgram.Prompt"/> stands there.</param>
internal readonly record struct PromptProblem(PromptProblemKind Kind, int Number, ushort Token, int Element = 0)
{
    private const int LongestList = 60;

    public static PromptProblem WrongLength(int length) => new(PromptProblemKind.Length, length, Token: 0);

    public static PromptProblem WrongToken(int position, ushort token, int element) => new(PromptProblemKind.Token, position, token, element);

    /// <summary>Such as <c>prompt token 3 ('12') must be one of int 0..9 (a[2])</c>.</summary>
    public string Describe(CotProgram program)
    {
        if (Kind == PromptProblemKind.Length)
        {
            return $"a prompt of {program.Name} has {program.Layout.PromptText} tokens, not {Integers.Text(Number)}";
        }

        PromptToken expected = program.Prompt[Element];
        string name = expected.Name.Length == 0 ? "" : $" ({expected.Name})";
        return $"prompt token {Integers.Text(Number)} ('{program.Vocabulary.TextOf(Token)}') must be {Describe(expected.Classes)}{name}";
    }

    private static string Describe(ClassSet classes)
    {
        if (classes.Count == 1)
        {
            return $"'{classes.Token(0).Text}'";
        }

        return classes.Type.Kind == TokenKind.Int
            ? "one of int " + Shorten(Integers.ListText(classes.Values.AsSpan()))
            : "one of " + Shorten(string.Join(", ", Enumerable.Range(0, classes.Count).Select(i => classes.Token(i).Text)));
    }

    private static string Shorten(string list) => list.Length <= LongestList ? list : string.Concat(list.AsSpan(0, LongestList), " ...");
}
