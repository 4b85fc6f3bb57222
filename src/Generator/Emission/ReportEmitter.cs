using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes findings as assembly attributes: the compilation carries them to the analyzer, the dll does not.</summary>
internal static class ReportEmitter
{
    public static void Write(CodeWriter code, string target, IEnumerable<Report> reports)
    {
        foreach (Report report in reports)
        {
            IEnumerable<string> arguments = new[]
            {
                Literals.Text(target),
                Literals.Text(report.RuleId),
                Literals.Text(report.MethodId),
                Integers.Text(report.Span.Start),
                Integers.Text(report.Span.Length),
                Literals.Text(report.TextHash),
            }.Concat(report.Arguments.Select(Literals.Text));
            code.Line($"[assembly: global::CotGen.CotReport({string.Join(", ", arguments)})]");
        }
    }
}
