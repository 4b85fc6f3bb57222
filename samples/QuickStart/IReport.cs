namespace QuickStart;

/// <summary>Where the results go.</summary>
internal interface IReport
{
    /// <summary>A target is about to be looked at.</summary>
    void Introduce(Exhibit exhibit);

    /// <summary>Does work that takes a moment; its progress goes from 0 to 1.</summary>
    T Follow<T>(string work, Func<IProgress<double>?, T> run);

    /// <summary>All is known about a target.</summary>
    void Conclude(TargetResult result);
}
