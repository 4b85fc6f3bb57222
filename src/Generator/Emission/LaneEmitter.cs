using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Lowering.Lanes;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the rules of the specialised predictor: a small method per different rule, whose lanes are prompts, and a table of the slots that use it.</summary>
internal static class LaneEmitter
{
    // More is data rather than code: then the rules are tables that the runtime makes of the program.
    private const int MaxRules = 192;
    private const int MaxEntries = 16_384;
    private const int MaxTermsOfRule = 64;

    private const int TableMultiple = 64;
    private const string Parameters = "ref ushort classes, nint stride, nint count, int written, global::System.ReadOnlySpan<ushort> sources";
    // Loops that are hot from the first batch on; nothing is to be learned by running them slowly first. Compilers find the whole name sooner.
    private const string Optimized = "[global::System.Runtime.CompilerServices.MethodImplAttribute(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";
    private const string Where = "where TLanes : struct, global::CotGen.Targets.IPromptLanes<TLanes>";

    /// <summary>The file with the rules; empty where there are none, or too many.</summary>
    public static string Write(TargetSignature signature, LoweredProgram lowered)
    {
        if (LaneCompiler.TryCompile(lowered.Program, lowered.Weights) is not { } chain || !IsCode(chain))
        {
            return "";
        }

        var code = new CodeWriter();
        FileFrame.Header(code);
        FileFrame.Nested(code, signature, () =>
        {
            using (code.Braces($"partial struct {CSharpNames.Escape(signature.Name + "Cot")}"))
            {
                code.Line("static partial void UseLanes(ref global::CotGen.SpecializedPredictor? predictor) => predictor = global::CotGen.SpecializedPredictor.Of<LaneRules>(Predictor);");
                code.Line();
                code.Line("// Numbers of 16 bits, one prompt per lane. Every method is one rule; slots alike share it.");
                using (code.Braces("private readonly struct LaneRules : global::CotGen.Targets.ILaneRules"))
                {
                    WriteRules(code, lowered.Program, chain);
                }
            }
        });
        return code.ToString();
    }

    private static bool IsCode(LaneChain chain) =>
        chain.Rules.Count <= MaxRules
        && chain.Rules.All(static rule => rule.Terms.Count <= MaxTermsOfRule)
        && chain.Rules.Sum(static rule => rule.Terms.Sum(static term => term.Table.Count) + (rule.Finish is TableFinish table ? table.Table.Count : 0)) <= MaxEntries;

    private static void WriteRules(CodeWriter code, CotProgram program, LaneChain chain)
    {
        var frame = new BlockFrame(program);
        var tables = new Dictionary<string, int>(StringComparer.Ordinal);
        code.Line($"public static string ProgramHash => {Literals.Text(program.Hash)};");
        code.Line();
        code.Line("// Slot by slot: rule, number of sources, their positions.");
        code.Line("public static global::System.ReadOnlySpan<ushort> Steps =>");
        code.Lines("    " + Literals.List([.. LaneSteps.Of(chain, frame).Select(static number => (long)number)]) + ";");
        code.Line();
        using (code.Braces($"public static void Run<TLanes>(int rule, {Parameters})\n    {Where}"))
        {
            using (code.Braces("switch (rule)"))
            {
                for (int i = 0; i < chain.Rules.Count; i++)
                {
                    code.Line($"case {Integers.Text(i)}: Rule{Integers.Text(i)}<TLanes>(ref classes, stride, count, written, sources); break;");
                }
            }
        }

        for (int i = 0; i < chain.Rules.Count; i++)
        {
            int user = Enumerable.Range(0, chain.Steps.Count).First(slot => chain.Steps[slot].Rule == i);
            code.Line();
            code.Line($"// {Literals.Comment(program.Chain[user].Name)}");
            code.Line(Optimized);
            using (code.Braces($"private static void Rule{Integers.Text(i)}<TLanes>({Parameters})\n    {Where}"))
            {
                WriteRule(code, chain.Rules[i], tables);
            }
        }

        foreach (KeyValuePair<string, int> table in tables.OrderBy(static table => table.Value))
        {
            code.Line();
            code.Line($"private static global::System.ReadOnlySpan<ushort> Table{Integers.Text(table.Value)} =>");
            code.Lines("    " + table.Key + ";");
        }
    }

    private static void WriteRule(CodeWriter code, LaneRule rule, Dictionary<string, int> tables)
    {
        for (int i = 0; i < rule.Terms.Count; i++)
        {
            string number = Integers.Text(i);
            code.Line($"ref ushort x{number} = {Column($"sources[{number}]")};");
            WriteTable(code, "t" + number, rule.Terms[i].Table, tables);
        }

        EquatableArray<ushort> finish = rule.Finish is TableFinish table ? table.Table : [];
        WriteTable(code, "r", finish, tables);
        code.Line($"ref ushort y = {Column("written")};");
        using (code.Braces("for (nint p = 0; p < count; p += TLanes.Count)"))
        {
            code.Line($"TLanes s = {(rule.Terms.Count == 0 ? "TLanes.Create(0)" : Term(rule, 0))};");
            for (int i = 1; i < rule.Terms.Count; i++)
            {
                code.Line($"s = s.{Combining(rule.Combination)}({Term(rule, i)});");
            }

            WriteFinish(code, rule.Finish);
            code.Line("s.Store(ref y, p);");
        }
    }

    private static void WriteTable(CodeWriter code, string local, EquatableArray<ushort> table, Dictionary<string, int> tables)
    {
        if (table.Count == 0)
        {
            return;
        }

        string numbers = Literals.List(Padded(table));
        if (!tables.TryGetValue(numbers, out int number))
        {
            tables.Add(numbers, number = tables.Count);
        }

        code.Line($"ref readonly ushort {local} = ref Table{Integers.Text(number)}[0];");
    }

    // No generic method: inferring its type arguments would take the compiler longer than all else of a rule.
    private static string Column(string position) => $"ref global::CotGen.Targets.LaneColumn.At(ref classes, {position}, stride)";

    private static string Term(LaneRule rule, int i)
    {
        LaneTerm term = rule.Terms[i];
        string load = $"TLanes.Load(ref x{Integers.Text(i)}, p)";
        return term.Table.Count > 0 ? $"{load}.Lookup(in t{Integers.Text(i)}, {Integers.Text(term.Count)})"
            : term.Scale == 1 ? load
            : $"{load}.Times(TLanes.Create({Integers.Text(term.Scale)}))";
    }

    private static string Combining(LaneCombination combination) => combination switch
    {
        LaneCombination.Sum => "Plus",
        LaneCombination.Max => "Max",
        LaneCombination.Min => "Min",
        _ => "Times",
    };

    private static void WriteFinish(CodeWriter code, LaneFinish finish)
    {
        switch (finish)
        {
            case OffsetFinish { IsClamped: false, Offset: 0 }:
                break;
            case OffsetFinish offset:
                code.Line($"s = s{Minus(offset.Offset)}{(offset.IsClamped ? $".Min(TLanes.Create({Integers.Text(offset.Last)}))" : "")};");
                break;
            case QuotientFinish quotient:
                string moved = quotient.Add > 0 ? $".Plus(TLanes.Create({Integers.Text(quotient.Add)}))" : Minus(quotient.Subtract);
                code.Line($"s = s{moved}.TimesHigh({Integers.Text(quotient.Multiplier)}, {Integers.Text(quotient.Shift)}).Min(TLanes.Create({Integers.Text(quotient.Last)}));");
                break;
            case StepsFinish steps:
                code.Line("TLanes reached = TLanes.Create(0);");
                foreach (ushort step in steps.Steps)
                {
                    code.Line($"reached = reached.PlusOneWhere(s, {Integers.Text(step)});");
                }

                code.Line("s = reached;");
                break;
            default:
                code.Line($"s = s.Lookup(in r, {Integers.Text(((TableFinish)finish).Table.Count)});");
                break;
        }
    }

    private static string Minus(ushort number) => number == 0 ? "" : $".MinusToZero(TLanes.Create({Integers.Text(number)}))";

    private static long[] Padded(EquatableArray<ushort> table)
    {
        var padded = new long[(table.Count + TableMultiple - 1) / TableMultiple * TableMultiple];
        for (int i = 0; i < table.Count; i++)
        {
            padded[i] = table[i];
        }

        return padded;
    }
}
