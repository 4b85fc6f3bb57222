namespace CotGen.Programs;

/// <summary>Tokens read as tokens of another type: for each class of a position, the value that it stands for.</summary>
/// <param name="Values">The value of each class.</param>
/// <param name="Type">The type of the values: bools, integers, characters or an enum.</param>
public sealed record TokenView(View Values, TokenType Type)
{
    /// <summary>What can be read.</summary>
    public ClassSet Classes => ClassSet.Scalars(Type, new EquatableArray<long>(Values.Image()));

    /// <summary>What is read from class <paramref name="index"/> of the position.</summary>
    public Token Token(int index) => Programs.Token.Scalar(Type, Values[index]);
}
