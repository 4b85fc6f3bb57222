namespace CotGen;

/// <summary>Marks inside the body of a target.</summary>
public static class Cot
{
    /// <summary>Makes a value a token of the chain of thought, also where the compiler could do without it.</summary>
    /// <typeparam name="T">A type with a finite domain.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="name">The name of its slot, a constant.</param>
    /// <returns><paramref name="value"/>: the mark does not change what the method computes.</returns>
    public static T Mark<T>(T value, string name)
    {
        // Only the compiler reads the name.
        _ = name;
        return value;
    }
}
