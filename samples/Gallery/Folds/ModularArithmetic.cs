using CotGen;

namespace Gallery;

/// <summary>What is done with the next number.</summary>
public enum ArithmeticSign
{
    Plus,
    Minus,
    Times,
}

/// <summary>The sum of the finished terms, the term at hand, and what comes next.</summary>
public record struct Expression([Domain(0, 4)] int Sum, [Domain(0, 4)] int Term, ArithmeticSign Pending);

public static partial class Folds
{
    /// <summary>An expression without brackets, modulo five; products go first.</summary>
    [CotTarget(Shape = CotShape.Fold, Output = nameof(Value))]
    public static Expression ModularArithmetic(Expression expression, [Alphabet("01234+-*")] char letter) => letter switch
    {
        '+' => new(Value(expression), 0, ArithmeticSign.Plus),
        '-' => new(Value(expression), 0, ArithmeticSign.Minus),
        '*' => expression with { Pending = ArithmeticSign.Times },
        _ => expression with { Term = Next(expression, letter - '0') },
    };

    private static int Next(Expression expression, int number) => expression.Pending switch
    {
        ArithmeticSign.Times => expression.Term * number % 5,
        ArithmeticSign.Minus => (5 - number) % 5,
        _ => number,
    };

    private static int Value(Expression expression) => (expression.Sum + expression.Term) % 5;
}
