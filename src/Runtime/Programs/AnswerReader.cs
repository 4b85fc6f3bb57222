namespace CotGen.Programs;

/// <summary>Reads answers out of chains.</summary>
internal sealed class AnswerReader
{
    // What no token of the slot stands for.
    private const ushort None = ushort.MaxValue;

    private readonly CotProgram _program;
    private readonly Dictionary<ushort, ushort>?[] _views;

    public AnswerReader(CotProgram program)
    {
        _program = program;
        var known = new Dictionary<(ClassSet, TokenView), Dictionary<ushort, ushort>>();
        _views = Array.ConvertAll(program.Outputs.ToArray(), output => output.View is { } view ? Tokens(program.Chain[output.Slot].Classes, view) : null);

        Dictionary<ushort, ushort> Tokens(ClassSet classes, TokenView view)
        {
            if (!known.TryGetValue((classes, view), out Dictionary<ushort, ushort>? tokens))
            {
                ushort[] numbers = program.Vocabulary.NumbersOf(classes);
                tokens = Enumerable.Range(0, numbers.Length).ToDictionary(i => numbers[i], i => program.Vocabulary.NumberOf(view.Token(i)));
                known.Add((classes, view), tokens);
            }

            return tokens;
        }
    }

    /// <summary>Writes the answer that a whole chain holds.</summary>
    /// <returns>Tokens of the answer.</returns>
    public int Read(int width, ReadOnlySpan<ushort> chain, Span<ushort> answer)
    {
        ProgramLayout layout = _program.Layout;
        int count = 0;
        for (int i = 0; i < _views.Length; i++)
        {
            ProgramOutput output = _program.Outputs[i];
            if (!output.IsRepeated)
            {
                answer[count++] = Read(i, chain[layout.LastPositionOf(output.Slot, width, chain.Length)]);
                continue;
            }

            for (int block = 0; block < width; block++)
            {
                answer[count++] = Read(i, chain[layout.PositionIn(block, output.Slot, width)]);
            }
        }

        return count;
    }

    private ushort Read(int output, ushort token) =>
        _views[output] is not { } view ? token
        : view.TryGetValue(token, out ushort value) ? value
        : None;
}
