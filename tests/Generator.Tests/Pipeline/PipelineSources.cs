namespace CotGen.Generator.Tests.Pipeline;

/// <summary>Two targets and unrelated code in one file, unrelated code in another.</summary>
internal static class PipelineSources
{
    public const string Targets = """
        using CotGen;

        namespace Edited;

        public static partial class Holder
        {
            [CotTarget]
            public static int First([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a * b;

            public static int Unrelated(int x) => x + 1;

            [CotTarget]
            public static int Second([Domain(0, 9)] int a) => a % 3 + Helper(a);

            private static int Helper(int x) => x / 2;
        }
        """;

    public const string Other = """
        namespace Edited;

        public static class Other
        {
            public static int Twice(int x) => x * 2;
        }
        """;

    /// <summary>A function, a Turing machine, a target that Frontend refuses, and one that evaluation refuses.</summary>
    public const string Mixed = """
        using CotGen;

        namespace Edited;

        public enum Phase { [Start] Seek, [Halt] Done }
        public enum Cell { Zero, One }

        public static partial class Kinds
        {
            [CotTarget]
            public static int Function([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a * b;

            [CotTarget]
            public static Transition<Phase, Cell> Machine(Phase phase, Cell cell) => (phase, cell) switch
            {
                (Phase.Seek, Cell.Zero) => (Phase.Seek, Cell.One, Move.Right),
                _ => (Phase.Done, cell, Move.Stay),
            };

            [CotTarget]
            public static int Unbound([Domain(0, 9)] int a) => (int)(a * 2.5);

            [CotTarget]
            public static int Throwing([Domain(0, 9)] int a) => 12 / a;

            public static int Unrelated(int x) => x + 1;
        }
        """;
}
