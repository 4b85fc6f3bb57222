using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Thresholds, quotients and extremes as the expressions that a person would write for them.</summary>
internal sealed partial class TraceEmitter
{
    private string Threshold(CodeWriter code, ThresholdMeaning meaning, ClassSet classes, string local)
    {
        Formula form = Form(code, meaning.Form, local);
        if (meaning.Breakpoints.Count == 1)
        {
            return $"{form.Text} >= {Literals.Integer(meaning.Breakpoints[0])} ? {Literals.Integer(classes[1])} : {Literals.Integer(classes[0])}";
        }

        if (QuotientDivisor(meaning, classes) is { } divisor)
        {
            return $"{form.Operand} / {Literals.Integer(divisor)}";
        }

        string interval = $"global::CotGen.Targets.TargetPrompt.CountReached({_tables.NameOf(meaning.Breakpoints)}, {form.Text})";
        bool isShifted = classes[classes.Count - 1] - classes[0] == classes.Count - 1;
        return !isShifted ? $"{_tables.NameOf(classes.Values)}[{interval}]"
            : classes[0] == 0 ? interval
            : $"{interval} + {Literals.Integer(classes[0])}";
    }

    // s / m, where the breakpoints are the multiples of m and s is never negative.
    private static long? QuotientDivisor(ThresholdMeaning meaning, ClassSet classes)
    {
        long divisor = meaning.Breakpoints[1] - meaning.Breakpoints[0];
        bool isQuotient = divisor > 1 && meaning.Form.Min >= 0 && Enumerable.Range(0, meaning.Breakpoints.Count)
            .All(i => classes[i + 1] == classes[0] + i + 1 && meaning.Breakpoints[i] == divisor * classes[i + 1]);
        return isQuotient && meaning.Form.Min / divisor >= classes[0] && meaning.Form.Max / divisor <= classes[classes.Count - 1] ? divisor : null;
    }

    // Of the thresholds that move, quotients have an expression; a program with another one is interpreted.
    private static bool HasStatement(Slot slot) => slot.Meaning is not MovingThresholdMeaning moving || IsQuotient(moving, slot.Classes);

    // s / d, where the breakpoints are the multiples of d, neither s nor d is ever negative, and there is a class for every quotient.
    private static bool IsQuotient(MovingThresholdMeaning meaning, ClassSet classes)
    {
        View divisor = meaning.Breakpoints[0].View;
        int last = classes.Count - 1;
        long least = divisor.Values.ToArray().Where(static value => value > 0).DefaultIfEmpty(0).Min();
        return meaning.Form.Min >= 0 && divisor.Min >= 0 && least > 0 && meaning.Form.Max / least <= last
            && classes[0] == 0 && classes[last] == last
            && meaning.Breakpoints.Where((term, j) => !term.View.Equals(divisor.Map(value => (j + 1) * value))).FirstOrDefault() is null;
    }

    // By 0 all breakpoints are 0, and all are reached; no input of the method comes here with it.
    private string MovingThreshold(CodeWriter code, MovingThresholdMeaning meaning, ClassSet classes, string local)
    {
        Formula form = Form(code, meaning.Form, local), divisor = Read(meaning.Breakpoints[0]);
        return meaning.Breakpoints[0].View.Min > 0
            ? $"{form.Operand} / {divisor.Operand}"
            : $"{divisor.Operand} == 0 ? {Literals.Integer(classes[classes.Count - 1])} : {form.Operand} / {divisor.Operand}";
    }

    private string Extremum(ExtremumMeaning meaning) => meaning.Terms
        .Select(term => Read(term).Text)
        .Aggregate((left, right) => $"global::System.Math.{(meaning.IsMax ? "Max" : "Min")}({left}, {right})");
}
