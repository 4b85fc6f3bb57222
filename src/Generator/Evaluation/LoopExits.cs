using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Evaluation;

/// <summary>Whether a loop body can leave its loop at all. A loop that cannot would only use up the fuel.</summary>
internal static class LoopExits
{
    /// <summary>True if some statement of the body leaves the loop or the method.</summary>
    public static bool Has(Statement body) => Has(body, isBreakInside: false);

    // Inside a nested loop or switch a break leaves that one.
    private static bool Has(Statement? statement, bool isBreakInside) => statement switch
    {
        BreakStatement => !isBreakInside,
        ReturnStatement or ThrowStatement => true,
        BlockStatement block => block.Statements.Any(inner => Has(inner, isBreakInside)),
        IfStatement choice => Has(choice.Then, isBreakInside) || Has(choice.Else, isBreakInside),
        SwitchStatement choice => choice.Sections.Any(static section => Has(section.Body, isBreakInside: true)),
        WhileStatement loop => Has(loop.Body, isBreakInside: true),
        DoStatement loop => Has(loop.Body, isBreakInside: true),
        ForEachStatement loop => Has(loop.Body, isBreakInside: true),
        _ => false,
    };
}
