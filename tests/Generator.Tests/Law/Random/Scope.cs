namespace CotGen.Generator.Tests.Law.Random;

/// <summary>The variables in scope, and how deep in blocks and loops the next statement stands.</summary>
internal sealed class Scope
{
    private readonly List<Variable> _variables = [];
    private int _loopsOutside;

    public int Nesting { get; private set; }

    public int Loops { get; private set; }

    /// <summary>At most as many times does a statement here run: every loop has four rounds or fewer.</summary>
    public long Runs => 1L << (2 * Loops);

    public IEnumerable<Variable> Variables => _variables.Where(variable => !IsInFunction || variable.IsCapturable);

    /// <summary>True in a local function: what it cannot capture is out of sight, and its way out is not the method's.</summary>
    public bool IsInFunction { get; private set; }

    /// <summary>True where <c>break</c> has a loop to leave.</summary>
    public bool CanJump => Loops > _loopsOutside;

    /// <summary>True where a statement may run any number of times.</summary>
    public bool IsOnData { get; private set; }

    public void Declare(Variable variable) => _variables.Add(variable);

    public IEnumerable<Variable> Writable(string type) => type == "int[]"
        ? Variables.Where(static variable => variable is { IsWritable: true, Length: > 0, Type: "int" })
        : Variables.Where(variable => variable.IsWritable && variable.Length == 0 && variable.Type == type);

    /// <summary>Runs <paramref name="write"/> in a loop on data.</summary>
    public T InsideData<T>(Func<T> write)
    {
        bool before = IsOnData;
        IsOnData = true;
        T result = Inside(isLoop: true, write);
        IsOnData = before;
        return result;
    }

    /// <summary>Runs <paramref name="write"/> in a local function.</summary>
    public T InsideFunction<T>(Func<T> write)
    {
        (bool isInFunction, int loopsOutside) = (IsInFunction, _loopsOutside);
        (IsInFunction, _loopsOutside) = (true, Loops);
        T result = Inside(isLoop: false, write);
        (IsInFunction, _loopsOutside) = (isInFunction, loopsOutside);
        return result;
    }

    /// <summary>Runs <paramref name="write"/> one block deeper; what it declares is gone afterwards.</summary>
    public T Inside<T>(bool isLoop, Func<T> write)
    {
        int count = _variables.Count;
        Nesting++;
        Loops += isLoop ? 1 : 0;
        T result = write();
        Loops -= isLoop ? 1 : 0;
        Nesting--;
        _variables.RemoveRange(count, _variables.Count - count);
        return result;
    }
}
