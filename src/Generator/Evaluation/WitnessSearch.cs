using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>
/// Looks for an input that shows a problem, by interpreting the model on known inputs: all of them where they are few, else the
/// corners of the domain and a fixed pseudo-random choice. No user code is run.
/// </summary>
internal sealed class WitnessSearch(MethodModel model, PromptShape prompt, CancellationToken cancellationToken)
{
    private const int MaxRuns = 4_096;
    private const int MaxExhaustiveRuns = 16_384;
    private const long MaxOperations = 20_000_000;

    private static readonly DataflowLimits s_limits = new();

    private readonly InputEnumeration _inputs = new(prompt);

    /// <summary>
    /// Each possible throw with an input on which it happens; those that no run showed, as they are. None at all where every
    /// input was run and none throws: that is a proof, too.
    /// </summary>
    public List<Finding> Explain(IReadOnlyList<Finding> possible)
    {
        var shown = new Dictionary<(ModelSpan, string), string>();
        bool isComplete = Search((evaluator, _, input) =>
        {
            foreach (Finding thrown in evaluator.PossibleThrows)
            {
                if (!shown.ContainsKey(KeyOf(thrown)))
                {
                    shown.Add(KeyOf(thrown), input());
                }
            }

            return possible.All(finding => shown.ContainsKey(KeyOf(finding)));
        });
        List<Finding> proved = possible.Where(finding => shown.ContainsKey(KeyOf(finding)))
            .Select(finding => Shown(finding, shown[KeyOf(finding)]))
            .ToList();
        return proved.Count > 0 ? proved : isComplete ? [] : possible.ToList();
    }

    /// <summary>The number of inputs that satisfy the precondition, where all could be run.</summary>
    public long? CountValid()
    {
        long count = 0;
        bool isComplete = Search((_, outputs, _) =>
        {
            count += outputs.Count > 0 ? 1 : 0;
            return false;
        });
        return isComplete ? count : null;
    }

    /// <summary>The outputs that some input leaves unwritten, or may: not those that every input was seen to write.</summary>
    public IReadOnlyCollection<string> Unwritten(IReadOnlyCollection<string> candidates)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        bool isProved = candidates.Count == 0 || Search((evaluator, outputs, _) =>
        {
            found.UnionWith(outputs.Where(output => output.Value is null && candidates.Contains(output.Name)).Select(static output => output.Name));
            return found.Count == candidates.Count;
        });
        return isProved || found.Count > 0 ? found : candidates;
    }

    private static (ModelSpan Span, string Rule) KeyOf(Finding finding) => (finding.Span, finding.RuleId);

    private static Finding Shown(Finding possible, string input) => possible.RuleId switch
    {
        "COT0207" => possible with { Arguments = [possible.Arguments[0], "for input " + input] },
        "COT0202" => new Finding("COT0201", possible.Span, [input, possible.Arguments[0]]),
        _ => possible,
    };

    /// <summary>An input for which the output leaves a set, or <see langword="null"/> if none was found; <paramref name="isProved"/> if there is none.</summary>
    public string? FindOutside(string output, Func<long, bool> isInside, out bool isProved)
    {
        string? found = null;
        isProved = Search((_, outputs, input) =>
        {
            ScalarValue? value = outputs.Find(candidate => candidate.Name == output)?.Value;
            bool isOutside = value is not null && !isInside(value.Bits);
            found = isOutside ? input() : null;
            return isOutside;
        });
        return found;
    }

    // True if all inputs there are were run to their end.
    private bool Search(Func<Evaluator, List<OutputValue>, Func<string>, bool> isEnough)
    {
        // The inputs of a fold have any length, so no number of runs shows that something cannot happen.
        if (model.Signature.Fold is not null)
        {
            return false;
        }

        long operations = MaxOperations;
        bool isExhaustive = _inputs.Count <= MaxExhaustiveRuns, isComplete = true;
        long runs = isExhaustive ? _inputs.Count : MaxRuns;
        for (long run = 0; run < runs && operations > 0; run++)
        {
            Dictionary<int, long> inputs = isExhaustive ? _inputs.At(run) : Sample((int)run);
            var evaluator = new Evaluator(model, new DataflowGraph(s_limits), FlowMemory.None, operations, cancellationToken);
            List<OutputValue>? outputs = TryRun(evaluator, inputs);
            isComplete &= outputs is not null;
            operations = evaluator.FuelLeft;
            if (evaluator.IsRejected && evaluator.PossibleThrows.Count == 0)
            {
                continue;
            }

            if (isEnough(evaluator, outputs ?? [], () => Text(inputs)))
            {
                return false;
            }
        }

        return isComplete && operations > 0 && isExhaustive;
    }

    private List<OutputValue>? TryRun(Evaluator evaluator, Dictionary<int, long> inputs)
    {
        try
        {
            return TargetRun.Run(model.Signature, evaluator, input => Sum.Of(inputs[input.Position]), prompt);
        }
        catch (RefusedException)
        {
            return null;
        }
        catch (LimitExceededException)
        {
            return null;
        }
    }

    // Run number i as inputs: corners by the bits of i, then a multiplicative hash.
    private Dictionary<int, long> Sample(int run)
    {
        var inputs = new Dictionary<int, long>();
        for (int i = 0; i < prompt.Inputs.Count; i++)
        {
            int count = prompt.Inputs[i].Classes.Count;
            int choice = run < 64
                ? ((run >> (i % 6)) & 1) * (count - 1)
                : (int)(Mix(((ulong)run << 32) + (ulong)i) % (ulong)count);
            inputs.Add(prompt.Inputs[i].Position, prompt.Inputs[i].Classes[choice]);
        }

        return inputs;
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
        return value ^ (value >> 31);
    }

    private string Text(Dictionary<int, long> inputs) => string.Join(", ", prompt.Inputs
        .GroupBy(static input => input.Parameter)
        .Select(group => group.Key.Type is SpanType
            ? $"{group.Key.Name} = [{string.Join(", ", group.Select(input => Shown(input, inputs)))}]"
            : string.Join(", ", group.Select(input => $"{input.Name} = {Shown(input, inputs)}"))));

    private static string Shown(PromptInput input, Dictionary<int, long> inputs) => Token.Scalar(input.Classes.Type, inputs[input.Position]).Text;
}
