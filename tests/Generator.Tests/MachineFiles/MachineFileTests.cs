extern alias generator;

using CotGen.Generator.Tests.Harness;
using CotGen.Machines;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.MachineFiles;

public sealed class MachineFileTests
{
    private const string Flip = """
        ; Turns every digit round.
        0 0 1 r 0
        0 1 0 r 0
        0 _ _ l halt
        """;

    private const string Words = """
        blank: ' '
        start state: class
        table:
          class:
            '+': {write: e, R: 0}
            '😀': {L: "two words"}
            _: {R: value__}
          0:
            ' ': {write: _, R: ToString}
            e: L
          "two words":
            [' ', '+']: R
          value__: {}
          ToString:
          é:
        """;

    private static readonly MachineProject.Item[] s_files =
    [
        new("/project/machines/flip-bits.txt", Flip),
        new("/project/machines/words.yaml", Words),
        new("/project/machines/4 states.bb", "1RB1LB_1LA0LC_1RZ1LD_1RD0RA") { Name = "Beaver" },
        new("/project/machines/sipser.txt", "flip\n0,1\n_\nq,yes,no\nq\nyes\nno\n\nq,0|q,1,R\nq,1|q,0,R\nq,_|yes,_,L\n"),
        new("/project/machines/2.txt", Flip) { Tape = "left-bounded" },
        new("/project/readme.txt", "no machine at all") { IsMachine = false },
    ];

    private static readonly Lazy<MachineProject> s_project = new(static () => MachineProject.Of(
        """
        using CotGen.Machines;

        public static class Use
        {
            public static string Flip(string bits) => string.Concat(System.Linq.Enumerable.Select(
                Shop.Floor.Machines.FlipBitsCot.Run(bits).Tape, static symbol => Shop.Floor.Machines.FlipBitsCot.Machine.Symbols[symbol])).Trim('_');

            public static MachineAnswer Ask(string bits) => Shop.Floor.Machines.SipserCot.AnswerOf(Shop.Floor.Machines.SipserCot.Run(bits));

            public static int Members => (int)Shop.Floor.Machines.WordsCot.State.@class + (int)Shop.Floor.Machines.WordsCot.State._0 + (int)Shop.Floor.Machines.WordsCot.Symbol.Plus;
        }
        """,
        s_files));

    private static readonly Lazy<LoadedProject> s_loaded = new(static () => s_project.Value.Project.Load());

    public static TheoryData<string, int> Machines => new() { { "FlipBits", 0 }, { "Words", 1 }, { "Beaver", 2 }, { "Sipser", 3 }, { "Machine2", 4 } };

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_file_is_a_target_like_any_other(string name, int file)
    {
        Type made = s_loaded.Value.Machines[name];
        var machine = (MachineDescription)made.GetProperty("Machine")!.GetValue(null)!;
        var read = MachineFile.Read(s_files[file].Text, new MachineReadOptions { Name = name, Tape = s_files[file].Tape.Length > 0 ? TapeKind.LeftBounded : null });

        Assert.Equal(read.Machine, machine);
        Assert.Equal("Shop.Floor.Machines", made.Namespace);
        string? broken = MachineLaw.Broken(made);
        Assert.True(broken is null, broken);
    }

    [Fact]
    public async Task Sound_files_have_no_problems_and_other_files_are_none()
    {
        Assert.Empty(await s_project.Value.Problems());
        Assert.Empty(s_project.Value.Project.CompilerErrors);
        Assert.Equal(s_files.Length - 1, s_project.Value.Project.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Members_have_the_files_names_or_speak_of_them()
    {
        Type states = s_loaded.Value.Machines["Words"].GetNestedType("State")!, symbols = s_loaded.Value.Machines["Words"].GetNestedType("Symbol")!;
        Assert.Equal(["class", "_0", "twoSpacewords", "value___2", "ToString", "é"], Enum.GetNames(states));
        Assert.Equal(["Plus", "Space", "U1F600", "Underscore", "e"], Enum.GetNames(symbols).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Inputs_are_text_and_ends_mean_what_the_format_says()
    {
        Type use = s_loaded.Value.Machines["FlipBits"].Assembly.GetType("Use")!;
        Assert.Equal("01001", use.GetMethod("Flip")!.Invoke(null, ["10110"]));
        Assert.Equal(MachineAnswer.Accept, use.GetMethod("Ask")!.Invoke(null, ["0110"]));
    }

    [Theory]
    [InlineData("0 1 0 r 0\n0 1 1 l halt\n", "COT0401", 2)]
    [InlineData("0 1 0 r 0\n0 1 0 r 0\n", "COT0402", 2)]
    [InlineData("0 1 0 r\n", "COT0401", 1)]
    [InlineData("", "COT0401", 1)]
    [InlineData("\0\u0001\u0002", "COT0401", 1)]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><structure/>", "COT0401", 1)]
    public async Task A_problem_is_told_at_its_line(string text, string id, int line)
    {
        var project = MachineProject.Of(new MachineProject.Item("/project/bad.txt", text), new MachineProject.Item("/project/good.txt", Flip));
        Diagnostic problem = Assert.Single(await project.Problems());
        Assert.Equal((id, line - 1, "/project/bad.txt"), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line, problem.Location.GetLineSpan().Path));
        Assert.Equal(id == "COT0402" ? 2 : 1, project.Project.Result.GeneratedSources.Length);
        Assert.Empty(project.Project.CompilerErrors);
        Assert.Empty(project.Project.DriverDiagnostics);
    }

    [Theory]
    [InlineData("two words", "", "COT0403")]
    [InlineData("", "both ways", "COT0403")]
    public async Task Metadata_that_is_none_is_told(string name, string tape, string id)
    {
        var project = MachineProject.Of(new MachineProject.Item("/project/flip.txt", Flip) { Name = name, Tape = tape });
        Assert.Equal(id, Assert.Single(await project.Problems()).Id);
        Assert.Empty(project.Project.Result.GeneratedSources);
    }

    [Fact]
    public async Task The_first_file_keeps_a_name()
    {
        var project = MachineProject.Of(
            new MachineProject.Item("/project/there/flip.txt", Flip), new MachineProject.Item("/project/here/Flip.txt", Flip), new MachineProject.Item("/project/other.txt", Flip) { Name = "Other" });
        Diagnostic problem = Assert.Single(await project.Problems());
        Assert.Equal(("COT0404", "/project/there/flip.txt"), (problem.Id, problem.Location.GetLineSpan().Path));
        Assert.Equal(2, project.Project.Result.GeneratedSources.Length);
        Assert.Empty(project.Project.CompilerErrors);
    }

    [Fact]
    public async Task A_name_with_line_ends_stays_in_its_comment()
    {
        const string Lines = """
            <structure><type>turing</type><automaton>
            <state id="0" name="a&#10;int b;"><initial/></state><state id="1" name="c&#x2028;int d;"><final/></state>
            <transition><from>0</from><to>1</to><read>x</read><write>x</write><move>R</move></transition>
            </automaton></structure>
            """;
        var project = MachineProject.Of(new MachineProject.Item("/project/lines.jff", Lines));
        Assert.Empty(await project.Problems());
        Assert.Empty(project.Project.CompilerErrors);
        Type made = Assert.Single(project.Project.Load().Machines).Value;
        Assert.Equal(["a\nint b;", "c\u2028int d;"], ((MachineDescription)made.GetProperty("Machine")!.GetValue(null)!).States);
    }

    [Fact]
    public void A_method_of_the_same_name_is_for_the_compiler_to_refuse()
    {
        var project = MachineProject.Of(
            """
            using CotGen;
            namespace Shop.Floor { public static partial class Machines { [CotTarget] public static bool Flip(bool x) => !x; } }
            """,
            [new MachineProject.Item("/project/flip.txt", Flip)]);
        Assert.Empty(project.Project.DriverDiagnostics);
        Assert.Contains(project.Project.CompilerErrors, static error => error.Id == "CS0101");
    }

    [Fact]
    public void Editing_code_compiles_no_file_again()
    {
        MachineProject project = MachineProject.Of("class A { }", s_files);
        project.Edit("class A { int b; }");
        IEnumerable<IncrementalStepRunReason> reasons = project.Project.Result.TrackedSteps[TrackingNames.CompiledFiles]
            .SelectMany(static step => step.Outputs).Select(static output => output.Reason);
        Assert.All(reasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
