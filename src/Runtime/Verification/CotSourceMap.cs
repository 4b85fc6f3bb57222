using CotGen.Programs;

namespace CotGen;

/// <summary>Where the methods of a program stand in the user's source. Kept apart from the program: moving a method changes only this.</summary>
/// <param name="Places">One place per number of <see cref="SlotOrigin.Function"/>.</param>
public sealed record CotSourceMap(EquatableArray<CotSourcePlace> Places)
{
    /// <summary>The map that knows no place.</summary>
    public static CotSourceMap Empty { get; } = new(new EquatableArray<CotSourcePlace>([]));

    /// <summary>The line that <paramref name="origin"/> stands on, or <see langword="null"/> for what the compiler added or the map does not know.</summary>
    public CotSourceLine? Find(SlotOrigin origin) => (uint)origin.Function < (uint)Places.Count
        ? new CotSourceLine(Places[origin.Function].Path, Places[origin.Function].FirstLine + origin.Line)
        : null;
}

/// <summary>Where a method begins.</summary>
/// <param name="Path">The file, relative to the project.</param>
/// <param name="FirstLine">1-based line of the method's first token.</param>
public sealed record CotSourcePlace(string Path, int FirstLine);

/// <summary>A line of the user's source.</summary>
/// <param name="Path">The file, relative to the project.</param>
/// <param name="Line">1-based line.</param>
public readonly record struct CotSourceLine(string Path, int Line)
{
    /// <summary>Such as <c>Arithmetic.cs(14)</c>.</summary>
    public override string ToString() => $"{Path}({Integers.Text(Line)})";
}
