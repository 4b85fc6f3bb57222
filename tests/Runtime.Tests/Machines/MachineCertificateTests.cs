using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Certification;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines;

public sealed class MachineCertificateTests
{
    [Theory]
    [InlineData(TapeKind.TwoWay)]
    [InlineData(TapeKind.LeftBounded)]
    public void Constructed_weights_are_proved_by_cases_and_by_windows(TapeKind tape)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            CotProgram program = MachineProgram.Of(SampleMachines.Random(seed, tape));
            LinearWeights built = WeightBuilder.Build(program);
            Certificate cases = Certifier.Certify(program, built), windows = Certifier.Certify(program, SamplePrograms.Doubled(built));

            Assert.True(cases.IsProved && windows.IsProved);
            Assert.Equal("every width and every number of steps", cases.Quantifier);
            Assert.All(cases.Slots, static slot => Assert.Equal(ProofMethod.ClosedForm, slot.Method));
            Assert.All(windows.Slots, static slot => Assert.Equal(ProofMethod.Enumeration, slot.Method));
            Assert.All(cases.Slots.Zip(windows.Slots), static pair => Assert.True(2 * pair.First.Margin <= pair.Second.Margin || pair.Second.Rows == 0));

            Certificate computed = MachineCertifier.Certify(program);
            Assert.Equal(cases.Slots.Select(static slot => (slot.RuleName, slot.Status, slot.Margin)), computed.Slots.Select(static slot => (slot.RuleName, slot.Status, slot.Margin)));
            Assert.Equal((cases.WeightCount, cases.Accumulator, cases.ProgramHash), (computed.WeightCount, computed.Accumulator, computed.ProgramHash));
            Assert.True(computed.MaxScore >= cases.MaxScore);
        }
    }

    [Fact]
    public void Spoiled_weights_are_proved_exactly_where_no_row_goes_wrong()
    {
        var seen = new Dictionary<ProofStatus, int>();
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new SmallRandom(seed);
            CotProgram program = MachineProgram.Of(SampleMachines.Random(seed % 40, (TapeKind)(seed % 2)));
            LinearWeights built = WeightBuilder.Build(program);
            int slot = random.Next(0, 3) == 0 ? 1 : 0;
            LinearWeights spoiled = SamplePrograms.Spoil(built, slot, random.Next(0, SamplePrograms.CountOf(built.Slots[slot]) - 1), random.Pick([-20, -5, 2, 5, 20]));

            SlotCertificate certificate = Certifier.Certify(program, spoiled).Slots[slot];
            long least = LeastLead(program, spoiled, slot);
            Assert.Equal(least < 1 ? ProofStatus.Refuted : ProofStatus.Proved, certificate.Status);
            Assert.True(certificate.Status == ProofStatus.Refuted || certificate.Margin == Math.Min(least, certificate.Margin));
            if (certificate.Failure is { } failure)
            {
                int[] row = failure.Prompt.ToArray()[1..^1];
                int column = slot == 1 ? row.Length : Enumerable.Range(0, row.Length).First(i => Lead(program, spoiled, slot, row, i) < 1);
                Assert.True(Lead(program, spoiled, slot, row, column) < 1);
            }

            seen[certificate.Status] = seen.GetValueOrDefault(certificate.Status) + 1;
        }

        Assert.True(seen[ProofStatus.Refuted] > 100 && seen[ProofStatus.Proved] > 50);
    }

    [Fact]
    public void A_machine_of_any_size_is_proved_without_tables()
    {
        var machine = new MachineDescription("idle", SampleMachines.Names("q", 500), SampleMachines.Names("s", 100), [], 0, [], 0, TapeKind.LeftBounded);
        Certificate certificate = MachineCertifier.Certify(MachineProgram.Of(machine));
        Assert.True(certificate.IsProved);
        Assert.Equal(1, certificate.Margin);
    }

    [Fact]
    public void Too_many_windows_stay_open()
    {
        var machine = new MachineDescription("wide", ["q"], SampleMachines.Names("s", 110), Enumerable.Range(0, 110).Select(static i => new MachineTransition(0, i, 0, 0, HeadMove.Left)).ToEquatableArray(), 0, [], 0, TapeKind.TwoWay);
        CotProgram program = MachineProgram.Of(machine);
        Certificate certificate = Certifier.Certify(program, SamplePrograms.Doubled(WeightBuilder.Build(program)), rowBudget: 1000);
        Assert.Equal([ProofStatus.Open, ProofStatus.Proved], certificate.Slots.Select(static slot => slot.Status));
    }

    // Rows of widths 1 to 4 hold every window: a cell with two neighbours, and a head beyond one of them.
    private static long LeastLead(CotProgram program, LinearWeights weights, int slot)
    {
        long least = long.MaxValue;
        foreach (int[] row in Enumerable.Range(1, 4).SelectMany(width => SampleMachines.Rows(program.Machine!, width)))
        {
            if (row.Count(token => program.Machine!.Tokens.TryStep(token, out _)) != 1)
            {
                continue;
            }

            foreach (int column in slot == 1 ? [row.Length] : Enumerable.Range(0, row.Length))
            {
                least = Math.Min(least, Lead(program, weights, slot, row, column));
            }
        }

        return least;
    }

    private static long Lead(CotProgram program, LinearWeights weights, int slot, int[] row, int column)
    {
        int separator = program.Machine!.Tokens.Separator;
        var context = new ClassContext([separator, .. row, separator], new int[column], row.Length + 1);
        int y = program.Chain[slot].Meaning.Evaluate(context, program.Chain[slot].Classes);
        long[] scores = BruteForce.Scores(weights.Slots[slot], context);
        return scores.Where((_, v) => v != y).Select(score => scores[y] - score).DefaultIfEmpty(long.MaxValue).Min();
    }
}
