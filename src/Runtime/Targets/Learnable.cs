using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen;

#pragma warning disable CA1000 // The static members of a generic type are the interface's: the type argument is the target.

/// <summary>
/// The learnable program of a target, as a target of its own: traces to train on, a predictor to compare with, and the same
/// compiled method behind it.
/// </summary>
/// <typeparam name="TTarget">A target that has a <see cref="ICotTarget{TSelf}.LearnableProgram"/>.</typeparam>
public readonly struct Learnable<TTarget> : ICotTarget<Learnable<TTarget>>
    where TTarget : ICotTarget<TTarget>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The target has no learnable program.</exception>
    public static CotProgram Program => TTarget.LearnableProgram is null ? throw NoProgram() : Parts.Program;

    /// <inheritdoc/>
    public static CotProgram? LearnableProgram => Program;

    /// <inheritdoc/>
    public static LinearPredictor Predictor => TTarget.LearnableProgram is null ? throw NoProgram() : Parts.Predictor;

    /// <inheritdoc/>
    public static bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) =>
        TTarget.LearnableProgram is null ? throw NoProgram() : Parts.Interpreter.TryWriteTrace(prompt, tokens, out written);

    /// <inheritdoc/>
    public static bool Accepts(ReadOnlySpan<ushort> prompt) => TTarget.Accepts(Translated(prompt));

    /// <inheritdoc/>
    public static int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer)
    {
        ushort[] original = Translated(prompt);
        int count = TTarget.RunOriginal(original, answer);
        for (int i = 0; i < count; i++)
        {
            answer[i] = answer[i] < Parts.FromTarget.Length ? Parts.FromTarget[answer[i]] : ushort.MaxValue;
        }

        return count;
    }

    private static ushort[] Translated(ReadOnlySpan<ushort> prompt)
    {
        Targets.TargetPrompt.Check(Program, prompt);
        var original = new ushort[prompt.Length];
        for (int i = 0; i < prompt.Length; i++)
        {
            original[i] = Parts.ToTarget[prompt[i]];
        }

        return original;
    }

    private static InvalidOperationException NoProgram() => new(
        $"{TTarget.Program.Name} has no learnable program: some step has more source tuples than MaxRows allows. Train on the target itself, or narrow its domains.");

    // Made when first asked for; the two vocabularies number the same tokens differently.
    private static class Parts
    {
        public static CotProgram Program { get; } = TTarget.LearnableProgram ?? throw NoProgram();

        public static LinearPredictor Predictor { get; } = new(Program, WeightBuilder.Build(Program));

        public static TraceInterpreter Interpreter { get; } = new(Program);

        public static ushort[] ToTarget { get; } = Map(Program.Vocabulary, TTarget.Program.Vocabulary);

        public static ushort[] FromTarget { get; } = Map(TTarget.Program.Vocabulary, Program.Vocabulary);

        private static ushort[] Map(Vocabulary from, Vocabulary to)
        {
            var map = new ushort[from.Count];
            for (int i = 0; i < map.Length; i++)
            {
                map[i] = to.TryFind(from.TextOf((ushort)i), out ushort number) ? number : ushort.MaxValue;
            }

            return map;
        }
    }
}
