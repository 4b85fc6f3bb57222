using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.Law;

/// <summary>The law for Turing machines written as transition methods.</summary>
public sealed class MachineLawTests
{
    private const string Machines = """
        using System;
        using CotGen;

        namespace Machines;

        public enum Phase { [Start] Seek, Carry, [Halt] Done }
        public enum Cell { Blank, Zero, One }
        public enum Beaver { A, B, C, [Halt] H }
        public enum Bit { Zero, One }
        public enum Bound { [Start] Back, Write, [Halt] Yes, [Halt] No }
        public enum @class { @int, @else = 7, [Halt] @return = -2 }

        public static partial class Transitions
        {
            [CotTarget]
            public static Transition<Phase, Cell> Increment(Phase phase, Cell cell) => (phase, cell) switch
            {
                (Phase.Seek, Cell.Blank) => (Phase.Carry, Cell.Blank, Move.Left),
                (Phase.Seek, _) => (Phase.Seek, cell, Move.Right),
                (Phase.Carry, Cell.One) => (Phase.Carry, Cell.Zero, Move.Left),
                _ => (Phase.Done, Cell.One, Move.Stay),
            };

            [CotTarget(Shape = CotShape.TuringMachine)]
            public static Transition<Beaver, Bit> BusyBeaver(Beaver state, Bit bit)
            {
                if (state == Beaver.A)
                {
                    return bit == Bit.Zero ? (Beaver.B, Bit.One, Move.Right) : (Beaver.C, Bit.One, Move.Left);
                }

                switch (state)
                {
                    case Beaver.B:
                        return new Transition<Beaver, Bit>(bit == Bit.Zero ? Beaver.A : Beaver.B, Bit.One, bit == Bit.Zero ? Move.Left : Move.Right);
                    case Beaver.C when bit == Bit.Zero:
                        return (Beaver.B, Bit.One, Move.Left);
                    case Beaver.C:
                        return (Beaver.H, Bit.One, Move.Right);
                    default:
                        throw new InvalidOperationException();
                }
            }

            // Goes to the left end and bumps there; stuck on a one in state Write.
            [CotTarget(Tape = CotTape.LeftBounded)]
            public static Transition<Bound, Bit> Bounded(Bound state, Bit bit) => (state, bit) switch
            {
                (Bound.Back, Bit.One) => (Bound.Back, Bit.Zero, Move.Left),
                (Bound.Back, Bit.Zero) => Turn(bit),
                (Bound.Write, Bit.Zero) => (Bound.Yes, Bit.One, Move.Right),
                _ => throw new NotSupportedException(),
            };

            private static Transition<Bound, Bit> Turn(Bit bit) => (Bound.Write, bit, Move.Right);

            [CotTarget(Name = "Keywords")]
            public static Transition<@class, Bit> @switch(@class @new, Bit @out)
            {
                Transition<@class, Bit> step = (@new == @class.@int ? @class.@else : @class.@return, @out, Move.Right);
                return @out == Bit.One ? step : (step.Next, Bit.One, Move.Stay);
            }
        }
        """;

    private static readonly Lazy<GeneratedProject> Project = new(static () => GeneratedProject.Of(Machines));
    private static readonly Lazy<LoadedProject> Loaded = new(static () => Project.Value.Load());

    [Theory]
    [InlineData("Increment")]
    [InlineData("BusyBeaver")]
    [InlineData("Bounded")]
    [InlineData("Keywords")]
    public async Task Holds(string name)
    {
        Assert.Empty(await Project.Value.Problems());

        string? broken = MachineLaw.Broken(Loaded.Value.Machines[name]);

        Assert.True(broken is null, broken);
    }

    [Fact]
    public async Task A_machine_that_never_halts_is_a_warning()
    {
        GeneratedProject project = GeneratedProject.Of("""
            using CotGen;
            public enum Only { State }
            public enum Bit { Zero, One }
            public static partial class Never
            {
                [CotTarget] public static Transition<Only, Bit> Run(Only state, Bit bit) => (Only.State, bit, Move.Right);
            }
            """);

        Diagnostic warning = Assert.Single(await project.Problems());

        Assert.Equal("COT0208", warning.Id);
        Assert.Null(MachineLaw.Broken(project.Load().Machines["Run"]));
    }

    [Fact]
    public async Task Two_starts_are_refused()
    {
        GeneratedProject project = GeneratedProject.Of("""
            using CotGen;
            public enum Start { [Start] A, [Start] B }
            public enum Bit { Zero, One }
            public static partial class Two
            {
                [CotTarget] public static Transition<Start, Bit> Run(Start state, Bit bit) => (state, bit, Move.Right);
                public static object Use() => RunCot.Run([Bit.One]);
            }
            """);

        Assert.Equal("COT0024", Assert.Single(await project.Problems()).Id);
        Assert.Empty(project.CompilerErrors);
    }
}
