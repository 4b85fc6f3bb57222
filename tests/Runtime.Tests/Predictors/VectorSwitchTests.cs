using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>The runtime's switches that turn instructions off are names in the environment: a wrong one does nothing, and says nothing.</summary>
public class VectorSwitchTests
{
    [Fact]
    public void What_is_turned_off_is_off()
    {
        Assert.False(IsOff("AVX512") && Vector512.IsHardwareAccelerated);
        Assert.False(IsOff("AVX2") && (Avx2.IsSupported || Vector512.IsHardwareAccelerated));
        Assert.False(IsOff("HWIntrinsic") && Vector128.IsHardwareAccelerated);
    }

    private static bool IsOff(string instructions) => Environment.GetEnvironmentVariable($"DOTNET_Enable{instructions}") == "0";
}
