using CotGen.Certification;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the struct of a compiled target.</summary>
internal static class TargetEmitter
{
    /// <summary>The main file.</summary>
    public static string Write(MethodModel model, LoweredProgram lowered, Certificate certificate, EquatableArray<Report> reports)
    {
        var code = new CodeWriter();
        FileFrame.Header(code);
        code.Line();
        FileFrame.Register(code, model.Signature);
        ReportEmitter.Write(code, model.Signature.Id, reports);
        FileFrame.Nested(code, model.Signature, () => WriteStruct(code, model.Signature, lowered, certificate));
        return code.ToString();
    }

    private static void WriteStruct(CodeWriter code, TargetSignature signature, LoweredProgram lowered, Certificate certificate)
    {
        CotProgram program = lowered.Program;
        var tables = new StaticTables();
        string number = FitsInt(program) ? "int" : "long";
        var vocabulary = new VocabularyEmitter(program.Vocabulary, tables, number);
        WriteDescription(code, signature, program, certificate);
        code.Line(FileFrame.Attribute);
        using (code.Braces($"{signature.Accessibility} readonly partial struct {CSharpNames.Escape(signature.Name + "Cot")} : global::CotGen.ICotTarget<{CSharpNames.Escape(signature.Name + "Cot")}>"))
        {
            WriteProgram(code, program);
            new SignatureEmitter(signature, program, vocabulary, tables).Write(code);
            new TraceEmitter(program, vocabulary, tables, number).Write(code);
            WriteBatch(code, signature.Name + "Cot", program, certificate);
            WriteCheck(code, signature.Name + "Cot");
            vocabulary.Write(code);
            tables.Write(code);
        }
    }

    private static void WriteDescription(CodeWriter code, TargetSignature signature, CotProgram program, Certificate certificate)
    {
        code.Lines($"""
            /// <summary><c>{Literals.Xml(signature.MethodName)}</c> as a chain of thought {LengthText(program)}, with an exact linear predictor of each next token.</summary>
            /// <remarks>
            /// A prompt has {(program.Layout.HasRuns ? "for each scalar of an input one token per element, and a mark" : Integers.Text(program.Prompt.Count) + " tokens")}: {Literals.Xml(PromptText(program))}
            /// The answer is {Literals.Xml(AnswerText(program))}.
            /// Largest class count {Integers.Text(program.LargestClassCount)}, {Integers.Text(certificate.WeightCount)} integer weights, accumulator {certificate.Accumulator}, margin {Integers.Text(certificate.Margin)}.
            /// Predictor: {certificate.Status} ({certificate.Quantifier}). Whether the program means what the method does is for tests to show: no user code runs in a build.
            /// </remarks>
            """);
    }

    private static string PromptText(CotProgram program)
    {
        IEnumerable<string> names = program.Prompt.Select(static token => token.Name.Length == 0 ? token.Classes.Token(0).Text : token.Name);
        return program.Prompt.Count <= 24 ? $"{string.Join(" ", names)}." : $"{string.Join(" ", names.Take(23))} ...";
    }

    private static string LengthText(CotProgram program) => program.Layout.IsBounded
        ? $"of {Plural.Of(program.TokenCount, "token")}"
        : $"in blocks of {Plural.Of(program.Body.Count, "token")}";

    private static string AnswerText(CotProgram program)
    {
        int body = program.Chain.Count - program.Body.Count;
        IEnumerable<string> outputs = program.Outputs.Select(output => program.Layout.IsBounded || output.Slot < body
            ? $"{output.Name} ({(output.View is null ? "" : "part of ")}token {Integers.Text(output.Slot)})"
            : $"{output.Name} (token {Integers.Text(output.Slot - body)} of the last block)");
        return program.Outputs.Count <= 12 ? string.Join(", ", outputs) : string.Join(", ", outputs.Take(12)) + ", ...";
    }

    private static void WriteProgram(CodeWriter code, CotProgram program)
    {
        if (!program.Layout.HasRuns)
        {
            code.Lines($"""
                /// <summary>Tokens of a prompt.</summary>
                public const int PromptLength = {Integers.Text(program.Prompt.Count)};

                """);
        }

        code.Lines(program.Layout.IsBounded
            ? $"""
                /// <summary>Tokens of a chain, END included.</summary>
                public const int ChainLength = {Integers.Text(program.Chain.Count)};

                /// <summary>The program: every token's classes, meaning and sources (<c>p</c> prompt, <c>c</c> chain).</summary>
                """
            : $"""
                /// <summary>Tokens of a block; a chain has as many blocks as the input takes, and its last token is END.</summary>
                public const int BlockLength = {Integers.Text(program.Body.Count)};

                /// <summary>The program: every token's classes, meaning and sources (<c>p</c> prompt, <c>c</c> chain, <c>t</c> this block, <c>l</c> the block before).</summary>
                """);
        ProgramLiteral.Write(code, "public static", program);
        code.Lines("""

            /// <summary>The linear predictor: weights by closed forms from the program, and those that had to be searched for from the weights file.</summary>
            public static global::CotGen.LinearPredictor Predictor { get; } = new(Program, BuildWeights());

            private static global::CotGen.Programs.LinearWeights BuildWeights()
            {
                var found = new global::CotGen.Lowering.FoundWeights();
                AddFoundWeights(found);
                return global::CotGen.Lowering.WeightBuilder.Build(Program, found);
            }

            static partial void AddFoundWeights(global::CotGen.Lowering.FoundWeights found);
            """);
    }

    // The rules of many prompts at once stand in a file of their own, which an IDE does not read.
    private static void WriteBatch(CodeWriter code, string name, CotProgram program, Certificate certificate)
    {
        if (!program.Layout.IsBounded || certificate.Status != ProofStatus.Proved)
        {
            code.Lines($"""

                /// <summary>None: {(program.Layout.IsBounded ? "not every slot is proved" : "chains have no fixed length")}.</summary>
                public static global::CotGen.SpecializedPredictor? Specialized => null;
                """);
            return;
        }

        code.Lines($$"""

            /// <summary>The predictor of many prompts at once: what the proved weights compute, one prompt per lane. It writes the tokens of <see cref="Predictor"/>.</summary>
            public static global::CotGen.SpecializedPredictor Specialized => LazySpecialized.Predictor;

            /// <inheritdoc cref="global::CotGen.SpecializedPredictor.GenerateBatch(global::CotGen.TokenColumns, global::CotGen.TokenColumns, int, global::System.IProgress{double}, global::System.Threading.CancellationToken)"/>
            public static void GenerateBatch(
                global::CotGen.TokenColumns prompts, global::CotGen.TokenColumns chains, int maxDegreeOfParallelism = 1, global::System.IProgress<double>? progress = null, global::System.Threading.CancellationToken cancellationToken = default) =>
                Specialized.GenerateBatch(prompts, chains, maxDegreeOfParallelism, progress, cancellationToken);

            /// <inheritdoc cref="global::CotGen.LinearPredictor.PredictBatch"/>
            public static void PredictBatch(global::CotGen.TokenColumns contexts, global::System.Span<ushort> tokens) => Predictor.PredictBatch(contexts, tokens);

            static partial void UseLanes(ref global::CotGen.SpecializedPredictor? predictor);

            // Made when it is first asked for: most users of a target never predict many prompts at once.
            private static class LazySpecialized
            {
                public static readonly global::CotGen.SpecializedPredictor Predictor = Make();

                private static global::CotGen.SpecializedPredictor Make()
                {
                    global::CotGen.SpecializedPredictor? predictor = null;
                    UseLanes(ref predictor);
                    return predictor ?? global::CotGen.SpecializedPredictor.OfProved({{CSharpNames.Escape(name)}}.Predictor);
                }
            }
            """);
    }

    private static void WriteCheck(CodeWriter code, string name) => code.Lines($"""

        /// <summary>Finds the first wrong token of a (partial) chain: what was expected, for which slot, on which source line.</summary>
        public static global::CotGen.CheckResult Check(global::System.ReadOnlySpan<ushort> prompt, global::System.ReadOnlySpan<ushort> completion) =>
            global::CotGen.CotChecker.Check<{CSharpNames.Escape(name)}>(prompt, completion, SourceMap);
        """);

    // Forms and values within 30 bits leave room for every intermediate sum in an int.
    private static bool FitsInt(CotProgram program) =>
        program.AllClasses
            .SelectMany(static classes => classes.Flat)
            .All(static classes => classes.Values.All(IsSmall))
        && program.Chain.All(static slot => FormsOf(slot.Meaning).All(IsSmall));

    private static bool IsSmall(long value) => value is > -(1 << 30) and < 1 << 30;

    private static bool IsSmall(LinearForm form) => form.Terms.All(static term => IsSmall(term.View.Min) && IsSmall(term.View.Max))
        && IsSmall(form.Constant)
        && IsSmall(form.Terms.Aggregate(Math.Abs(form.Constant), static (sum, term) => sum + Math.Max(Math.Abs(term.View.Min), Math.Abs(term.View.Max))));

    private static IEnumerable<LinearForm> FormsOf(Meaning meaning) => meaning switch
    {
        AffineMeaning affine => [affine.Form],
        ThresholdMeaning threshold => [threshold.Form, new LinearForm(0, [.. threshold.Breakpoints.Select(static value => new Term(default, new View([value])))])],
        MovingThresholdMeaning moving => [moving.Form, new LinearForm(0, [moving.Breakpoints[0], moving.Breakpoints[moving.Breakpoints.Count - 1]])],
        ExtremumMeaning extremum => extremum.Terms.Select(static term => new LinearForm(0, [term])),
        RemainderMeaning remainder => [new LinearForm(remainder.Form.Constant, [.. remainder.Form.Terms, Scaled(remainder)])],
        LookupMeaning lookup => [new LinearForm(0, [lookup.Term])],
        OperationMeaning operation => [new LinearForm(0, [operation.Left, operation.Right])],
        SelectMeaning select => [new LinearForm(0, [.. select.Choices.Select(static choice => choice.Term).OfType<Term>()])],
        _ => [],
    };

    private static Term Scaled(RemainderMeaning remainder) =>
        remainder.Quotient with { View = remainder.Quotient.View.Map(value => checked(value * remainder.Modulus)) };
}
