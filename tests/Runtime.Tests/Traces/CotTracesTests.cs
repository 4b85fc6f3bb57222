using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;
using CotGen.Runtime.Tests.Verification;

namespace CotGen.Runtime.Tests.Traces;

public class CotTracesTests
{
    [Fact]
    public void A_row_depends_on_its_index_alone()
    {
        CotProgram program = SamplePrograms.Multiplication(2);
        CotTrace[] whole = CotTraces.Sample(program, seed: 5, count: 200).ToArray();
        CotTrace[] parts = [.. CotTraces.Sample(program, 5, 80, start: 120), .. CotTraces.Sample(program, 5, 120)];

        Assert.Equal(whole, parts.OrderBy(static trace => trace.Index));
        Assert.NotEqual(whole, CotTraces.Sample(program, seed: 6, count: 200));
    }

    [Fact]
    public void A_sample_never_changes_from_one_version_to_the_next() =>
        Assert.Equal(
            ["4 | 4 => 16 END", "6 | 9 => 54 END", "6 | 4 => 24 END"],
            CotTraces.Sample(SamplePrograms.Product(), seed: 1, count: 3).Select(static trace => trace.ToString()));

    [Fact]
    public void A_target_and_its_program_have_the_same_traces() =>
        Assert.Equal(
            CotTraces.Sample(ProductTarget.Program, seed: 9, count: 100),
            CotTraces.Sample<ProductTarget>(seed: 9, count: 100));

    [Fact]
    public void A_trace_shows_itself_in_four_ways()
    {
        CotProgram program = SamplePrograms.Multiplication(2);
        ushort[] prompt = TraceText.Parse(program, "7 0 | 8 1 =>"), chain = new ushort[program.Chain.Count];
        Assert.True(new TraceInterpreter(program).TryWriteTrace(prompt, chain, out _));
        var trace = new CotTrace(program, 0, new(prompt), new(chain));

        Assert.Equal("7 0 | 8 1 => 56 5 6 7 0 1 2 0 0 1 END", trace.ToString());
        Assert.StartsWith("a[0]*b[0]=56 carry#1=5 product[0]=6 a[0]*b[1]=7", trace.ChainText(TraceStyle.Standard), StringComparison.Ordinal);
        Assert.EndsWith("product[2]=1 END", trace.ChainText(TraceStyle.Standard), StringComparison.Ordinal);
        Assert.StartsWith(" 0  a[0]*b[0] = 56\n 1  carry#1 = 5\n", TraceText.Lines(program, chain), StringComparison.Ordinal);
        Assert.EndsWith("\n10  END\n", TraceText.Lines(program, chain), StringComparison.Ordinal);
        Assert.StartsWith("a[0]*b[0] is 56.\ncarry#1 is 5.\n", trace.ChainText(TraceStyle.Narrated), StringComparison.Ordinal);
        Assert.EndsWith("product[2] is 1.\n", trace.ChainText(TraceStyle.Narrated), StringComparison.Ordinal);
        Assert.Equal(["6", "2", "1", "0"], trace.Answer.Select(program.Vocabulary.TextOf));
    }

    [Fact]
    public void Terse_text_reads_back()
    {
        foreach (CotTrace trace in SamplePrograms.All.SelectMany(static program => CotTraces.Sample(program, seed: 2, count: 50)))
        {
            Assert.Equal([.. trace.Prompt, .. trace.Chain], TraceText.Parse(trace.Program, trace.ToString()));
        }

        Assert.Equal([TraceText.Unknown], TraceText.Parse(SamplePrograms.Product(), " what?\n"));
    }

    [Fact]
    public void A_prompt_that_is_not_well_formed_has_no_trace()
    {
        CotProgram program = SamplePrograms.Product();
        var interpreter = new TraceInterpreter(program);
        var chain = new ushort[2];

        Assert.False(interpreter.TryWriteTrace(TraceText.Parse(program, "7 | 8"), chain, out int written));
        Assert.False(interpreter.TryWriteTrace(TraceText.Parse(program, "7 | 56 =>"), chain, out written));
        Assert.False(interpreter.TryWriteTrace(TraceText.Parse(program, "7 | 8 =>"), chain.AsSpan(1), out written));
        Assert.Equal(0, written);
        Assert.True(interpreter.TryWriteTrace(TraceText.Parse(program, "7 | 8 =>"), chain, out written));
        Assert.Equal("56 END", TraceText.Terse(program, chain));
    }

    [Fact]
    public void A_count_below_zero_is_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CotTraces.Sample(SamplePrograms.Product(), 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CotTraces.Sample<ProductTarget>(1, 1, -1));
    }
}
