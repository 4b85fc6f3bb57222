using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <content>Folds: inputs of any length, one token for each scalar of each element, scalar by scalar.</content>
internal sealed partial class SignatureEmitter
{
    private void WriteFold(CodeWriter code, FoldModel fold)
    {
        SignatureParameter state = _signature.Parameters[0], input = _signature.Parameters[1];
        var own = new FoldNames(_names.Unique("inputs"), _names.Unique("outputs"), _names.Unique("count"), _names.Unique("output"));
        WriteFoldInvoke(code, fold, input, own);
        WriteFoldPrompt(code, input, own);
        WriteFoldOriginal(code, fold, state, input, own);
    }

    private void WriteFoldInvoke(CodeWriter code, FoldModel fold, SignatureParameter input, FoldNames own)
    {
        string given = fold.Given is { } output ? $", global::System.Span<{output.TypeText}> {own.Outputs}" : "";
        code.Lines($"""

            /// <summary>Folds the inputs with <c>{Literals.Xml(_signature.MethodName)}</c> by next-token prediction alone.</summary>
            /// <exception cref="global::System.ArgumentException">There are no inputs, or there is no room for the outputs.</exception>
            /// <exception cref="global::System.ArgumentOutOfRangeException">A value lies outside its domain.</exception>
            """);
        using (code.Braces($"public static {fold.Result.TypeText} Invoke(global::System.ReadOnlySpan<{input.TypeText}> {own.Inputs}{given})"))
        {
            code.Line($"ushort[] {_promptName} = new ushort[PromptLengthOf({own.Inputs}.Length)];");
            code.Line($"WritePrompt({own.Inputs}, {_promptName});");
            if (fold.Given is not null)
            {
                code.Line($"global::CotGen.Targets.TargetArguments.CheckLength({own.Outputs}.Length, {own.Inputs}.Length, \"{own.Outputs}\", isExact: false);");
            }

            code.Line($"ushort[] {_answerName} = global::CotGen.Targets.TargetPrompt.Answer(Predictor, {_promptName});");
            string first = fold.Given is null ? "" : $"{own.Inputs}.Length + ";
            if (fold.Given is { Type: ScalarType scalar })
            {
                using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {own.Inputs}.Length; {_indexName}++)"))
                {
                    code.Line($"{own.Outputs}[{_indexName}] = {FromToken(scalar, $"{_answerName}[{_indexName}]")};");
                }
            }

            int next = 0;
            code.Line($"return {AggregateText.Make(fold.Result.Type, type => FromToken(type, $"{_answerName}[{first}{Integers.Text(next++)}]"))};");
        }
    }

    private void WriteFoldPrompt(CodeWriter code, SignatureParameter input, FoldNames own)
    {
        int leaves = input.Leaves.Count();
        code.Lines($"""

            /// <summary>Tokens of a prompt of <paramref name="{own.Count}"/> inputs, at least 1.</summary>
            /// <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="{own.Count}"/> is less than 1.</exception>
            public static int PromptLengthOf(int {own.Count}) => (int)global::CotGen.Targets.TargetArguments.InRange(({own.Count} + 1L) * {Integers.Text(leaves)}, {Integers.Text(2 * leaves)}, int.MaxValue, nameof({own.Count}));

            /// <summary>Writes the prompt that stands for the given inputs: their first scalars, a separator, their second ones, and so on.</summary>
            /// <exception cref="global::System.ArgumentException">There are no inputs, or the prompt does not fit.</exception>
            /// <exception cref="global::System.ArgumentOutOfRangeException">A value lies outside its domain.</exception>
            """);
        using (code.Braces($"public static void WritePrompt(global::System.ReadOnlySpan<{input.TypeText}> {own.Inputs}, global::System.Span<ushort> {_promptName})"))
        {
            code.Line($"global::CotGen.Targets.TargetArguments.CheckLength({_promptName}.Length, PromptLengthOf({own.Inputs}.Length), \"{_promptName}\", isExact: false);");
            using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {own.Inputs}.Length; {_indexName}++)"))
            {
                int leaf = 0;
                foreach ((ScalarType type, string text) in AggregateText.Read(input.Type, $"{own.Inputs}[{_indexName}]"))
                {
                    string place = Place(leaf, $"{own.Inputs}.Length", _indexName);
                    code.Line($"{_promptName}[{place}] = {Checked(type, _program.Prompt[2 * leaf].Classes, text, Literals.Text(own.Inputs))};");
                    leaf++;
                }
            }

            code.Line();
            for (int leaf = 0; leaf < leaves; leaf++)
            {
                Token mark = _program.Prompt[(2 * leaf) + 1].Classes.Token(0);
                code.Line($"{_promptName}[{Place(leaf, $"{own.Inputs}.Length", $"{own.Inputs}.Length")}] = {Integers.Text(_program.Vocabulary.NumberOf(mark))}; // {mark.Text}");
            }
        }
    }

    private void WriteFoldOriginal(CodeWriter code, FoldModel fold, SignatureParameter state, SignatureParameter input, FoldNames own)
    {
        code.Lines($"""

            /// <summary>Folds the inputs of a decoded prompt with the compiled <c>{Literals.Xml(_signature.MethodName)}</c> and writes the answer as tokens.</summary>
            /// <returns>The number of tokens; a value that is no token of the program is written as 65,535.</returns>
            /// <exception cref="global::System.ArgumentException">The prompt is not well formed.</exception>
            """);
        using (code.Braces($"public static int RunOriginal(global::System.ReadOnlySpan<ushort> {_promptName}, global::System.Span<ushort> {_answerName})"))
        {
            int next = 0;
            code.Line($"global::CotGen.Targets.TargetPrompt.Check(Program, {_promptName});");
            code.Line($"int {own.Count} = ({_promptName}.Length / {Integers.Text(input.Leaves.Count())}) - 1;");
            code.Line($"{state.TypeText} {Name(state)} = {First(state)};");
            using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {own.Count}; {_indexName}++)"))
            {
                int leaf = 0;
                code.Line($"{input.TypeText} {Name(input)} = {AggregateText.Make(input.Type, type => FromToken(type, $"{_promptName}[{Place(leaf++, own.Count, _indexName)}]"))};");
                string call = $"{FileFrame.QualifiedMethod(_signature)}({Name(state)}, {Name(input)})";
                code.Line(fold.Given is null ? $"{Name(state)} = {call};" : $"({Name(state)}, var {own.Output}) = {call};");
                if (fold.Given is { Type: ScalarType scalar })
                {
                    code.Line($"{_answerName}[{_indexName}] = {_vocabulary.TokenOrNone(_prompt.TokenTypeOf(scalar), AsLong(scalar, own.Output))};");
                }
            }

            code.Line();
            code.Line($"var {_resultName} = {(fold.Output is null ? Name(state) : $"{FileFrame.QualifiedMethod(_signature, fold.Output)}({Name(state)})")};");
            string first = fold.Given is null ? "" : $"{own.Count} + ";
            foreach ((ScalarType type, string text) in AggregateText.Read(fold.Result.Type, _resultName))
            {
                code.Line($"{_answerName}[{first}{Integers.Text(next++)}] = {_vocabulary.TokenOrNone(_prompt.TokenTypeOf(type), AsLong(type, text))};");
            }

            code.Line($"return {first}{Integers.Text(next)};");
        }
    }

    private string First(SignatureParameter state)
    {
        StartModel start = _signature.Start!;
        int next = 0;
        return start.Member.Length > 0 ? FileFrame.QualifiedMember(_signature, start.Member) : AggregateText.Make(state.Type, type => Constant(type, start.Values[next++]));
    }

    // Run after run, each with a mark behind it.
    private static string Place(int leaf, string count, string index) => leaf == 0 ? index : $"({Integers.Text(leaf)} * ({count} + 1)) + {index}";

    private static string Constant(ScalarType type, long value) =>
        type is { Kind: ScalarKind.Bool } and not EnumType ? (value != 0 ? "true" : "false")
        : type.Kind == ScalarKind.UInt64 ? $"unchecked(({AggregateText.TypeText(type)})({Literals.Integer(value)}))"
        : $"({AggregateText.TypeText(type)})({Literals.Integer(value)})";

    private sealed record FoldNames(string Inputs, string Outputs, string Count, string Output);
}
