namespace CotGen.Generator.Tests.Frontend;

/// <summary>What the language of targets leaves out, each construct with its rule and the place of the finding, within <c>[|...|]</c>.</summary>
internal static class RefusedConstructs
{
    /// <summary>Members of the class around every target.</summary>
    public const string Helpers = """
        static int Counter;
        static int Property { get; set; }
        static event Action? Changed;
        static readonly Func<int, int> Stored = y => y;
        static readonly int[] Primes = [2, 3, 5];
        static readonly int[][] Jagged = [[1], [2, 3]];
        static readonly string[] Names = ["a", "b"];
        static readonly int?[] Maybes = [null];
        static readonly object Gate = new();
        static readonly Machine Instance = new();
        delegate int Change(int x);
        static int Same(int x) => x;
        static int Any(__arglist) => 1;
        static T New<T>() where T : new() => new T();
        static int Sum(params int[] values) => values.Length;
        static ref int First(ref int x) => ref x;
        static async System.Threading.Tasks.Task<int> WaitAsync(int x) { await System.Threading.Tasks.Task.Yield(); return x; }
        static async System.Collections.Generic.IAsyncEnumerable<int> StreamAsync() { yield return 1; await System.Threading.Tasks.Task.Yield(); }
        static System.Collections.Generic.IEnumerable<int> Many(int x) { if (x > 1) { yield break; } yield return x; }
        [System.Runtime.InteropServices.DllImport("c")] static extern int Outside(int x);
        [System.Diagnostics.Conditional("NEVER")] static void Maybe(int x) { }
        struct Wide { public int A; public long B; }
        interface IShape { int Area(); }
        abstract class Machine0 { public abstract int Run(int x); }
        class Machine : Machine0, IShape { public int Field; public override int Run(int x) => x; public int Area() => 1; public int this[int i] => i; }
        """;

    /// <summary>Rule, name, and the body of <c>static int Target([Domain(0, 9)] int x)</c>.</summary>
    public static readonly (string Id, string Name, string Body)[] Bodies =
    [
        // Numbers that are not integers of a known width.
        ("COT0101", "float", "float y = [|x|]; return 1;"),
        ("COT0101", "double", "return (int)([|x * 0.5|]);"),
        ("COT0101", "decimal", "return (int)([|x * 2m|]);"),
        ("COT0101", "floating-point method", "return (int)[|Math.Pow(2.0, 3.0)|];"),
        ("COT0119", "nint", "nint y = [|x|]; return 1;"),
        ("COT0119", "nuint", "return (int)[|(nuint)x|];"),

        // Text made at run time.
        ("COT0102", "interpolated string", "return [|$\"{x}\".Length|];"),
        ("COT0102", "concatenated strings", "string y = [|\"a\" + x|]; return 1;"),
        ("COT0102", "ToString", "return [|x.ToString().Length|];"),

        ("COT0102", "string from characters", "return [|new string('a', 3).Length|];"),
        ("COT0102", "strings joined by a method", "return [|string.Concat(\"a\", \"b\").Length|];"),
        ("COT0102", "interpolated handler", "return [|$\"{x}{Same(x)}\".Length|];"),

        // Objects.
        ("COT0103", "object", "object y = [|new object()|]; return 1;"),
        ("COT0103", "boxing", "object y = [|x|]; return 1;"),
        ("COT0103", "null", "object? y = [|null|]; return 1;"),
        ("COT0103", "anonymous type", "var y = [|new { x }|]; return 1;"),
        ("COT0103", "dictionary", "var y = [|new System.Collections.Generic.Dictionary<int, int>()|]; return 1;"),
        ("COT0103", "thread", "[|new System.Threading.Thread(() => { }).Start()|]; return 1;"),
        ("COT0103", "list", "var y = [|new System.Collections.Generic.List<int>()|]; return 1;"),
        ("COT0103", "as", "var y = [|Gate as Machine|]; return 1;"),
        ("COT0103", "exception as a value", "var y = [|new Exception()|]; return 1;"),
        ("COT0103", "virtual call", "return [|Instance.Run(x)|];"),
        ("COT0103", "interface call", "return [|((IShape)Instance).Area()|];"),
        ("COT0103", "field of an object", "return [|Instance.Field|];"),
        ("COT0103", "indexer of an object", "return [|Instance[x]|];"),

        // Code as a value.
        ("COT0104", "lambda", "Func<int, int> f = [|y => y|]; return 1;"),
        ("COT0104", "anonymous method", "Func<int> f = [|delegate { return 1; }|]; return 1;"),
        ("COT0104", "method group", "Func<int, int> f = [|Same|]; return 1;"),
        ("COT0104", "delegate call", "return [|Stored(x)|];"),
        ("COT0104", "new delegate", "var f = [|new Change(Same)|]; return 1;"),
        ("COT0104", "event raised", "[|Changed!()|]; return 1;"),
        ("COT0104", "event subscribed", "[|Changed += null|]; return 1;"),

        // Waiting and yielding.
        ("COT0105", "async helper", "var y = [|WaitAsync(x)|]; return 1;"),
        ("COT0105", "await foreach", "[|StreamAsync()|]; return 1;"),
        ("COT0106", "iterator helper", "foreach (int y in [|Many(x)|]) { } return 1;"),

        // Jumps, exceptions, resources.
        ("COT0107", "goto", "[|goto end;|] end: return x;"),
        ("COT0107", "goto case", "switch (x) { case 1: [|goto case 2;|] case 2: return 1; default: return 2; }"),
        ("COT0107", "goto default", "switch (x) { case 1: [|goto default;|] default: return 2; }"),
        ("COT0108", "try finally", "[|try { return x; } finally { }|]"),
        ("COT0108", "try catch", "[|try { x++; } catch { }|] return x;"),
        ("COT0108", "using", "[|using (null as IDisposable) { }|] return x;"),
        ("COT0108", "using declaration", "[|using IDisposable y = null!;|] return x;"),
        ("COT0108", "lock", "[|lock (Gate) { }|] return x;"),

        // State that lives on.
        ("COT0109", "static field read", "return [|Counter|];"),
        ("COT0109", "static field written", "[|Counter|] = x; return x;"),
        ("COT0109", "static field counted", "[|Counter|]++; return x;"),
        ("COT0109", "static property", "return [|Property|];"),
        ("COT0109", "table written", "[|Primes[0]|] = x; return x;"),
        ("COT0111", "random numbers", "return [|HashCode.Combine(x)|];"),
        ("COT0111", "atomic update", "return [|System.Threading.Interlocked.Increment(ref x)|];"),
        ("COT0111", "clock", "return [|Environment.TickCount|];"),
        ("COT0111", "output", "[|Console.WriteLine(x)|]; return x;"),
        ("COT0111", "input", "return [|Console.Read()|];"),

        // Methods whose body is not there.
        ("COT0112", "extern", "return [|Outside(x)|];"),
        ("COT0112", "conditional", "[|Maybe(x)|]; return x;"),

        // Addresses.
        ("COT0113", "address of", "unsafe { int* p = [|&x|]; } return x;"),
        ("COT0113", "pointer cast", "unsafe { var y = [|(int*)0|]; } return x;"),
        ("COT0113", "fixed", "unsafe { [|fixed (int* p = Primes) { }|] } return x;"),
        ("COT0113", "call through a pointer", "unsafe { return [|((delegate*<int, int>)0)(x)|]; }"),
        ("COT0113", "function pointer", "unsafe { delegate*<int, int> f = [|&Same|]; } return x;"),

        // Types decided at run time.
        ("COT0114", "dynamic", "dynamic y = [|x|]; return 1;"),
        ("COT0114", "dynamic member", "return [|((dynamic)x).Length|];"),
        ("COT0114", "dynamic call", "return [|((dynamic)x).Same(1)|];"),
        ("COT0114", "dynamic index", "return [|((dynamic)x)[1]|];"),
        ("COT0114", "dynamic argument of a constructor", "var y = [|new Version((dynamic)x)|]; return 1;"),
        ("COT0115", "nullable value", "int? y = [|x|]; return 1;"),
        ("COT0115", "null-coalescing assignment", "return [|Maybes[0] ??= 1|];"),
        ("COT0115", "conditional access", "return [|Instance?.Run(x) ?? 1|];"),
        ("COT0115", "null-coalescing", "return [|(int?)x ?? 1|];"),

        // Queries.
        ("COT0116", "LINQ method", "return [|System.Linq.Enumerable.Sum(Primes)|];"),
        ("COT0116", "LINQ extension", "return [|Primes.Sum()|];"),
        ("COT0116", "query", "var y = [|from p in Primes select p|]; return 1;"),

        // Tables that are none.
        ("COT0120", "jagged table", "return [|Jagged|][0][0];"),
        ("COT0102", "table of strings", "return [|Names[0].Length|];"),
        ("COT0121", "Int128", "Int128 y = [|x|]; return 1;"),
        ("COT0121", "date", "DateTime [|y|]; return 1;"),

        // Arguments and places without a type.
        ("COT0100", "list of any arguments", "return [|Any(__arglist(x))|];"),
        ("COT0100", "reference with its type", "return [|__refvalue(__makeref(x), int)|];"),

        // Questions about types.
        ("COT0130", "test of a type", "return [|x is int|] ? 1 : 0;"),
        ("COT0130", "is", "return [|Gate is Machine|] ? 1 : 0;"),
        ("COT0130", "sizeof", "unsafe { return [|sizeof(Wide)|]; }"),
        ("COT0130", "typeof", "var y = [|typeof(int)|]; return 1;"),
    ];
}
