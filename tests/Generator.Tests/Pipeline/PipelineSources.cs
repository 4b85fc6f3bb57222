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
}
