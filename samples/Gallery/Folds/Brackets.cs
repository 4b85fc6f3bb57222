using CotGen;

namespace Gallery;

/// <summary>How many brackets are open, which of them are square, the innermost lowest, and whether one did not fit.</summary>
public record struct Nesting([Domain(0, 3)] int Depth, [Domain(0, 7)] int Squares, bool IsBroken);

public static partial class Folds
{
    /// <summary>Whether brackets of two kinds are balanced, at most three deep.</summary>
    [CotTarget(Shape = CotShape.Fold, Output = nameof(IsBalanced))]
    public static Nesting Brackets(Nesting nesting, [Alphabet("()[]x")] char letter) => letter switch
    {
        '(' => Open(nesting, 0),
        '[' => Open(nesting, 1),
        ')' => Close(nesting, 0),
        ']' => Close(nesting, 1),
        _ => nesting,
    };

    private static Nesting Open(Nesting nesting, int kind) => nesting.Depth == 3
        ? nesting with { IsBroken = true }
        : nesting with { Depth = nesting.Depth + 1, Squares = (nesting.Squares * 2 + kind) % 8 };

    private static Nesting Close(Nesting nesting, int kind) => nesting.Depth == 0 || nesting.Squares % 2 != kind
        ? nesting with { IsBroken = true }
        : nesting with { Depth = nesting.Depth - 1, Squares = nesting.Squares / 2 };

    private static bool IsBalanced(Nesting nesting) => nesting is { Depth: 0, IsBroken: false };
}
