using CotGen.Generator.Tests.Law;
using CotGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Tests.Robustness;

/// <summary>However a user's project is set up, generated code compiles in it without a warning and means the same.</summary>
public sealed class ProjectOptionsTests
{
    private const string Widths = """
        using System;
        using CotGen;

        namespace Wide;

        public enum Huge : ulong { Zero, Top = 1UL << 44, Half = 1UL << 43 }
        public enum Low : sbyte { Least = -128, Most = 127 }
        public enum Mark : uint { Top = 0x8000_0001, One = 1 }

        /// <summary>Values at the ends of their types.</summary>
        public static partial class Ends
        {
            /// <summary>ulong.</summary>
            [CotTarget] public static Huge Next(Huge x) => x == Huge.Top ? Huge.Half : Huge.Top;

            /// <summary>sbyte.</summary>
            [CotTarget] public static Low Other(Low x, Mark y) => y == Mark.Top ? x : Low.Least;

            /// <summary>uint.</summary>
            [CotTarget] public static Mark Same(Mark x, bool y) => y ? x : Mark.Top;

            /// <summary>Wraps around.</summary>
            [CotTarget] public static byte Wrapped(byte x) => unchecked((byte)(x * 7 - 300));

            /// <summary>Wraps around.</summary>
            [CotTarget] public static uint Negated([Domain(0, 9)] uint x) => unchecked(0u - x);

            /// <summary>Beyond int.</summary>
            [CotTarget] public static long Far([Domain(-(1L << 44), -(1L << 44) + 3)] long x) => unchecked(x - 1);

            /// <summary>Ends of short.</summary>
            [CotTarget] public static void Ends16([Domain(-32_768, -32_760)] short x, out short y, ref sbyte z) { y = unchecked((short)-x); z = unchecked((sbyte)(z << 1)); }
        }
        """;

    private static readonly string[] Files = [CollectionPrograms.Source, PipelineSources.Mixed, PipelineSources.Targets];

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void Any_language_from_the_floor_will_do(LanguageVersion version) => new StrictProject { Version = version }.Generate(Files);

    [Fact]
    public void Project_without_nullable_context_will_do() =>
        new StrictProject { Options = Default.WithNullableContextOptions(NullableContextOptions.Disable) }.Generate(Files);

    [Fact]
    public void Warnings_as_errors_will_do() =>
        new StrictProject { Options = Default.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Warn)]) }.Generate(Files);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Overflow_option_changes_no_meaning(bool isChecked) =>
        new StrictProject { Options = Default.WithOverflowChecks(isChecked) }.Holds(targets: 7, Widths);

    [Fact]
    public void Machines_do_not_depend_on_the_overflow_option() =>
        new StrictProject { Options = Default.WithOverflowChecks(true) }.Holds(targets: 1, NameSources.KeywordMachine);

    [Fact]
    public void What_users_are_warned_of_they_are_warned_of_once() => new StrictProject().Holds(targets: 5, """
        using System;
        using CotGen;

        [assembly: CLSCompliant(true)]

        [Obsolete("Old")] public enum Old { A, B }

        public partial class lower
        {
            [CotTarget, Obsolete] public static byte Run(byte x) => x;
            [CotTarget] public static Old Of(Old x) => x;
            [CotTarget] public static Transition<Old, Side> Machine(Old x, Side y) => (x, y, Move.Left);
            public enum Side { [Halt] Left, Right }
        }

        public partial class Derived : lower
        {
            [CotTarget, Obsolete("Old")] public static new uint Run([Domain(0, 3)] uint x) => x;
            [CotTarget] public static ushort run([Domain(0, 3)] ushort x) => x;
        }
        """);

    private static CSharpCompilationOptions Default => new StrictProject().Options;
}
