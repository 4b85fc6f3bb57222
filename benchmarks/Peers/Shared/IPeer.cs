namespace CotGen.Peers;

/// <summary>A library that can be told to compute the predictor.</summary>
internal interface IPeer
{
    /// <summary>The library, for people.</summary>
    string Name { get; }

    /// <summary>Names of the ways to do it.</summary>
    IReadOnlyList<string> Variants { get; }

    /// <summary>Prompts at a time that are worth a try.</summary>
    IReadOnlyList<int> BatchSizes { get; }

    /// <summary>Loads the native library; whatever it throws means that this machine has none that fits.</summary>
    void Load();

    /// <summary>One way to roll out a batch, with all that can be made beforehand.</summary>
    IRollout Create(string variant, int batch, int threads);
}
