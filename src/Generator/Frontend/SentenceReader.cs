using System.Text;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads <c>[CotText]</c>: words, names of parameters in braces, <c>{this}</c> for the value returned; doubled braces are braces.</summary>
internal sealed class SentenceReader(BindingSession session, FunctionSource source)
{
    /// <summary>The parts of the method's text; none, with a finding, where it cannot be told.</summary>
    public EquatableArray<TextPart> Read()
    {
        if (source.Method.Attribute(session.Known.CotText) is not { } attribute)
        {
            return [];
        }

        string template = attribute.ConstructorArguments is [{ Value: string text }] ? text : "";
        List<TextPart> parts = [];
        string? problem = !TypeBinder.IsScalar(source.Method.ReturnType) ? "the method does not return a single value" : Parse(template, parts);
        if (problem is null)
        {
            return parts.ToEquatableArray();
        }

        session.Declare(Rules.Text, source, CotTargetReader.SpanOf(attribute, source), source.Method.Name, problem);
        return [];
    }

    private string? Parse(string template, List<TextPart> parts)
    {
        var words = new StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            char letter = template[i];
            bool isDoubled = i + 1 < template.Length && template[i + 1] == letter;
            if (letter is not ('{' or '}') || isDoubled)
            {
                words.Append(letter);
                i += letter is '{' or '}' ? 1 : 0;
                continue;
            }

            int end = letter == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                return $"the brace at character {i + 1} has no partner";
            }

            string name = template.Substring(i + 1, end - i - 1);
            if (ParameterOf(name) is not { } parameter)
            {
                return $"'{{{name}}}' is neither a parameter nor 'this'";
            }

            Add(parts, words);
            parts.Add(new TextPart(name, parameter));
            i = end;
        }

        Add(parts, words);
        return parts.Count == 0 ? "it is empty" : template.Any(char.IsControl) ? "it is more than one line" : null;
    }

    private int? ParameterOf(string name) => name == "this"
        ? TextPart.Result
        : source.Method.Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.RefKind != RefKind.Out)?.Ordinal;

    private static void Add(List<TextPart> parts, StringBuilder words)
    {
        if (words.Length > 0)
        {
            parts.Add(new TextPart(words.ToString()));
            words.Clear();
        }
    }
}
