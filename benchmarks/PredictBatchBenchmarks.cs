using BenchmarkDotNet.Attributes;
using CotGen.Benchmarks.Gate;

namespace CotGen.Benchmarks;

/// <summary>Batches of 4x4 multiplications on one thread, by each tier: the time of a whole batch.</summary>
[Config(typeof(InThisProcess))]
public class PredictBatchBenchmarks
{
    private Prompts _rows = null!;
    private TokenColumns _prompts, _chains;
    private ushort[] _tokens = [];
    private IBatchPredictor _tier = null!;

    public enum Tiers
    {
        /// <summary>Scores by the definition.</summary>
        Reference,

        /// <summary>Weights, vectorised.</summary>
        Linear,

        /// <summary>Proved rules as generated code.</summary>
        Specialized,

        /// <summary>Proved rules as tables.</summary>
        Tables,
    }

    [ParamsAllValues]
    public Tiers Tier { get; set; }

    /// <summary>Prompts of a batch.</summary>
    [Params(1, 64, 4_096, 65_536)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        LinearPredictor linear = Arithmetic.MultiplyCot.Predictor;
        _tier = Tier switch
        {
            Tiers.Reference => new ReferencePredictor(linear.Program, linear.Weights),
            Tiers.Linear => linear,
            Tiers.Specialized => Arithmetic.MultiplyCot.Specialized,
            _ => SpecializedPredictor.OfProved(linear),
        };
        _rows = new Prompts(Count);
        _prompts = TokenColumns.FromRows(_rows.All, Arithmetic.MultiplyCot.PromptLength);
        _chains = new TokenColumns(Arithmetic.MultiplyCot.ChainLength, Count);
        _tokens = new ushort[Count];
    }

    /// <summary>Sequences position by position.</summary>
    [Benchmark(Baseline = true)]
    public void Columns() => _tier.GenerateBatch(_prompts, _chains);

    /// <summary>Sequences one after another; the reference has columns only, and turns them.</summary>
    [Benchmark]
    public void Rows()
    {
        switch (_tier)
        {
            case LinearPredictor linear:
                linear.GenerateBatch(_rows.All, _rows.Chains);
                break;
            case SpecializedPredictor specialized:
                specialized.GenerateBatch(_rows.All, _rows.Chains);
                break;
            default:
                _tier.GenerateBatch(TokenColumns.FromRows(_rows.All, _prompts.Length), _chains);
                _chains.CopyToRows(_rows.Chains);
                break;
        }
    }
}
