namespace CotGen.Machines;

/// <summary>Names in the one-line text of busy beavers.</summary>
internal static class BusyBeaverFormat
{
    /// <summary>Number of states that have names.</summary>
    public const int Letters = 26;

    /// <summary>Number of symbols that have names.</summary>
    public const int Digits = 10;

    /// <summary>An entry that is none.</summary>
    public const string Undefined = "---";

    /// <summary>A, B, ...</summary>
    public static string StateName(int state) => ((char)('A' + state)).ToString();

    /// <summary>0, 1, ...</summary>
    public static string SymbolName(int symbol) => ((char)('0' + symbol)).ToString();
}
