namespace CotGen.Programs;

/// <summary>Operations on two integers that a slot's meaning may name.</summary>
public enum Operation
{
    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient rounded towards zero, as in C#; 0 where the divisor is 0.</summary>
    Divide,

    /// <summary>Remainder with the sign of the dividend, as in C#; 0 where the divisor is 0.</summary>
    Remainder,

    /// <summary>Bitwise and.</summary>
    And,

    /// <summary>Bitwise or.</summary>
    Or,

    /// <summary>Bitwise exclusive or.</summary>
    ExclusiveOr,

    /// <summary>Left shift by 0 to 62 bits.</summary>
    LeftShift,

    /// <summary>Arithmetic right shift by 0 to 63 bits.</summary>
    RightShift,

    /// <summary>The smaller.</summary>
    Min,

    /// <summary>The greater.</summary>
    Max,
}

/// <summary>The exact meaning of each <see cref="Operation"/>: total functions on <see cref="long"/>, so that a meaning has a value everywhere.</summary>
public static class Operations
{
    /// <summary>Applies <paramref name="operation"/>; throws <see cref="OverflowException"/> where the result leaves <see cref="long"/>.</summary>
    public static long Apply(Operation operation, long left, long right) => checked(operation switch
    {
        Operation.Multiply => left * right,
        Operation.Divide => right == 0 ? 0 : left / right,
        Operation.Remainder => right is 0 or -1 ? 0 : left % right,
        Operation.And => left & right,
        Operation.Or => left | right,
        Operation.ExclusiveOr => left ^ right,
        Operation.LeftShift => left * (1L << (int)right),
        Operation.RightShift => left >> (int)right,
        Operation.Min => Math.Min(left, right),
        Operation.Max => Math.Max(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    });

    /// <summary>Applies <paramref name="operation"/>; false where the result leaves <see cref="long"/>.</summary>
    public static bool TryApply(Operation operation, long left, long right, out long value)
    {
        try
        {
            value = Apply(operation, left, right);
            return true;
        }
        catch (OverflowException)
        {
            value = 0;
            return false;
        }
    }

    /// <summary>The sign or word that the program text and the generated code use.</summary>
    public static string Symbol(Operation operation) => operation switch
    {
        Operation.Multiply => "*",
        Operation.Divide => "/",
        Operation.Remainder => "%",
        Operation.And => "&",
        Operation.Or => "|",
        Operation.ExclusiveOr => "^",
        Operation.LeftShift => "<<",
        Operation.RightShift => ">>",
        Operation.Min => "min",
        Operation.Max => "max",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
