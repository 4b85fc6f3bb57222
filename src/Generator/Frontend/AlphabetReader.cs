using System.Globalization;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads the letters that a character may be: <c>[Alphabet]</c>, or a range by <c>[Domain]</c>.</summary>
internal sealed class AlphabetReader(BindingSession session, FunctionSource source, int maxDomain)
{
    /// <summary>The domain of a character; <see langword="null"/> for an output that claims none.</summary>
    /// <param name="value">The value at the border.</param>
    /// <param name="alphabet">Its <c>[Alphabet]</c>, if there is one.</param>
    /// <param name="range">Its <c>[Domain]</c>, if there is one.</param>
    public DomainModel? Read(BorderValue value, AttributeData? alphabet, DomainModel? range)
    {
        if (alphabet is null)
        {
            if (range is null && value.IsInput)
            {
                session.Declare(value.IsMember ? Rules.MissingMemberDomain : Rules.MissingAlphabet, source, value.Span, value.Name, value.TypeText);
            }

            return range;
        }

        if (range is not null)
        {
            Report(Rules.MisplacedAttribute, value, alphabet, "Alphabet", value.Name, value.TypeText + " with a [Domain]");
        }

        return Letters(value, alphabet);
    }

    private DomainModel? Letters(BorderValue value, AttributeData alphabet)
    {
        string letters = alphabet.ConstructorArguments is [{ Value: string text }] ? text : "";
        List<char> distinct = letters.Distinct().OrderBy(static letter => letter).ToList();
        if (distinct.Count == 0)
        {
            Report(Rules.EmptyAlphabet, value, alphabet, value.Name);
            return null;
        }

        if (distinct.Count < letters.Length)
        {
            char twice = letters.First(letter => letters.IndexOf(letter) != letters.LastIndexOf(letter));
            Report(Rules.DuplicateLetter, value, alphabet, CharacterText.Of(twice));
        }
        else if (distinct.Count > maxDomain)
        {
            Report(
                Rules.DomainTooLarge, value, alphabet, value.Name,
                distinct.Count.ToString(CultureInfo.InvariantCulture), maxDomain.ToString(CultureInfo.InvariantCulture));
        }

        return DomainModel.Of(distinct.Select(static letter => (long)letter).ToEquatableArray());
    }

    private void Report(DiagnosticDescriptor rule, BorderValue value, AttributeData attribute, params string[] arguments) =>
        session.Declare(rule, source, value.SpanOf(attribute, source), arguments);
}
