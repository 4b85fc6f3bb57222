using System.Text;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Traces;

/// <summary>Chains as sentences: a slot's own one where it has one and what it speaks of is there, else <c>carry is 5.</c></summary>
internal static class Narration
{
    public static string Of(CotProgram program, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        var text = new StringBuilder();
        string[] names = SlotNames.Of(program);
        for (int i = 0; i < chain.Length; i++)
        {
            if (SentenceAt(program, names, prompt, chain, i) is { } sentence)
            {
                text.Append(sentence).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The sentence that tells <paramref name="token"/>, which is one of <paramref name="chain"/>.</summary>
    public static string SentenceOf(CotProgram program, string[] names, int slot, ushort token, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain) =>
        Sentence(program, slot, prompt, chain) ?? $"{names[slot]} is {program.Vocabulary.TextOf(token)}.";

    /// <summary>The sentence that tells one token of the chain; <see langword="null"/> for END.</summary>
    /// <param name="program">The program.</param>
    /// <param name="names">The slots' names; see <see cref="SlotNames"/>.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="index">The token's place in the chain.</param>
    public static string? SentenceAt(CotProgram program, string[] names, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, int index) =>
        TraceText.SlotAt(program, index, chain[index]) is { } slot
            ? SentenceOf(program, names, slot, chain[index], prompt, chain)
            : null;

    private static string? Sentence(CotProgram program, int slot, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        var text = new StringBuilder();
        foreach (SentencePart part in program.Chain[slot].Sentence)
        {
            text.Append(part.Words);
            if (part is { Value: { } form, Type: { } type })
            {
                if (ValueOf(program, form, prompt, chain) is not { } value || !IsShown(type, value))
                {
                    return null;
                }

                text.Append(Token.Scalar(type, value).Text);
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    // Null where a token is missing or is none of its place's.
    private static long? ValueOf(CotProgram program, LinearForm form, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        ProgramTokens tokens = ProgramTokens.Of(program);
        long value = form.Constant;
        foreach (Term term in form.Terms)
        {
            bool isPrompt = term.Source.Kind == AddressKind.Prompt;
            if (!isPrompt && term.Source.Kind != AddressKind.Prologue)
            {
                return null;
            }

            ReadOnlySpan<ushort> written = isPrompt ? prompt : chain;
            ClassMap map = (isPrompt ? tokens.Prompt : tokens.Chain)[term.Source.Offset];
            int found = term.Source.Offset < written.Length ? map.ClassOf(written[term.Source.Offset]) : map.Count;
            if (found == map.Count)
            {
                return null;
            }

            value += term.View[found];
        }

        return value;
    }

    private static bool IsShown(TokenType type, long value) => type.Kind switch
    {
        TokenKind.Enum => type.Members.Any(member => member.Value == value),
        TokenKind.Char => value is >= char.MinValue and <= char.MaxValue,
        _ => true,
    };
}
