namespace CotGen.Benchmarks.Gate;

/// <summary>
/// The linear predictor on one thread beside general libraries with the same weights, on one thread, in their best variant and batch size. Whole chains,
/// token after token.
/// </summary>
internal static class PeerFigures
{
    private const int Many = 4_096;
    private const string Unit = "M prompts/s";

    private static readonly PeerProcess Torch = new("Torch/TorchPeer.csproj");
    private static readonly PeerProcess Onnx = new("Onnx/OnnxPeer.csproj");

    private delegate void Generate(ReadOnlySpan<ushort> prompts, Span<ushort> chains);

    private static LinearPredictor Linear => Arithmetic.MultiplyCot.Predictor;

    // Packed: what a library makes of the idea that our batches rest on, which its own documentation does not give away. Told, so that both can be read.
    public static IEnumerable<Figure> All { get; } =
    [
        new("peer.torch", Unit, Target.RatioAtLeast(10, aim: 15), static () => Compare(Batch(Linear.GenerateBatch), Torch, IsPlain)),
        new("peer.torch.specialised", Unit, Target.RatioAtLeast(100), static () => Compare(Columns(), Torch, IsPlain)),
        new("peer.torch.packed", Unit, Target.None, static () => Compare(Batch(Linear.GenerateBatch), Torch, IsPacked)),
        new("peer.onnx", Unit, Target.RatioAtLeast(8, aim: 15), static () => Compare(Batch(Linear.GenerateBatch), Onnx, IsPlain)),
        new("peer.onnx.specialised", Unit, Target.RatioAtLeast(100), static () => Compare(Columns(), Onnx, IsPlain)),
        new("peer.onnx.packed", Unit, Target.None, static () => Compare(Batch(Linear.GenerateBatch), Onnx, IsPacked)),
        new("peer.onnx.single", Unit, Target.RatioAtLeast(300), static () => Compare(OneByOne, Onnx, static rate => rate.Batch == 1)),
    ];

    private static bool IsPlain(PeerRate rate) => !rate.IsPacked;

    private static bool IsPacked(PeerRate rate) => rate.IsPacked;

    private static Sample Compare(Action<Prompts> ours, PeerProcess peer, Func<PeerRate, bool> isEligible)
    {
        Prompts prompts = new(Many);
        Func<double>? theirs = peer.PerSecond(isEligible);
        Sample perSecond = Rounds.Medians(0, 5, () => SustainedRate.PerSecond(Many, () => ours(prompts)), theirs);
        return new Sample(perSecond.Ours / 1e6, perSecond.Theirs / 1e6);
    }

    private static Action<Prompts> Batch(Generate generate) => prompts => generate(prompts.All, prompts.Chains);

    // Position by position, as the peers have their tensors.
    private static Action<Prompts> Columns()
    {
        TokenColumns columns = TokenColumns.FromRows(new Prompts(Many).All, Arithmetic.MultiplyCot.PromptLength), chains = new(Arithmetic.MultiplyCot.ChainLength, Many);
        return _ => Arithmetic.MultiplyCot.Specialized.GenerateBatch(columns, chains);
    }

    private static void OneByOne(Prompts prompts)
    {
        for (int i = 0; i < prompts.Count; i++)
        {
            Linear.Generate(prompts[i], prompts.ChainOf(i));
        }
    }
}
