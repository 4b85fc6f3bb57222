using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfNumbers =>
    [
        new FunctionEntry<Numbers.GcdCot>(
            "Numbers", Numbers.GcdCot.SourceMap, ("84 | 36", "12"), ("97 | 60", "1"), ("99 | 33", "33"), ("0 | 0", "0")),

        new FunctionEntry<Numbers.GcdAndLcmCot>(
            "Numbers", Numbers.GcdAndLcmCot.SourceMap, ("8 | 12", "4 24"), ("7 | 11", "1 77"), ("9 | 9", "9 9"), ("1 | 12", "1 12")),

        // 2, 3, 5, 7, 11, 13, 17, 19; and 11, 13; none where the limits are the wrong way round.
        new FunctionEntry<Numbers.CountPrimesCot>(
            "Numbers", Numbers.CountPrimesCot.SourceMap, ("2 | 20", "8"), ("8 | 14", "2"), ("12 | 2", "0"), ("2 | 2", "1")),

        // 1 + 9 + 9 + 9 = 28, 2 + 8 = 10, 1 + 0 = 1.
        new FunctionEntry<Numbers.DigitalRootCot>(
            "Numbers", Numbers.DigitalRootCot.SourceMap, ("1999", "1 3"), ("9999", "9 2"), ("0000", "0 1")),
    ];

    private static IEnumerable<Entry> OfSteps =>
    [
        new FunctionEntry<Steps.CollatzCot>(
            "Step functions", Steps.CollatzCot.SourceMap, ("27", "1"), ("1", "1"), ("6", "1")) { Shape = StepFunction },

        // 7, 49, 97, 130, 10, 1; and 2 comes to 4 at once.
        new FunctionEntry<Steps.HappyNumberCot>(
            "Step functions", Steps.HappyNumberCot.SourceMap, ("7", "1"), ("19", "1"), ("2", "4"), ("89", "4")) { Shape = StepFunction },

        new FunctionEntry<Steps.KaprekarCot>(
            "Step functions", Steps.KaprekarCot.SourceMap, ("352", "495"), ("100", "495"), ("111", "0"), ("495", "495")) { Shape = StepFunction },

        new FunctionEntry<Steps.LfsrCot>(
            "Step functions", Steps.LfsrCot.SourceMap, ("1", "48"), ("255", "38"), ("0", "0")) { Shape = StepFunction },

        new FunctionEntry<Steps.Rule110Cot>(
            "Step functions", Steps.Rule110Cot.SourceMap, ("1", "115"), ("127", "0"), ("0", "0"), ("64", "121")) { Shape = StepFunction },

        new FunctionEntry<Steps.ElevatorCot>(
            "Step functions", Steps.ElevatorCot.SourceMap, ("GroundUp", "Ground"), ("FirstDown", "Ground"), ("Ground", "Ground")) { Shape = StepFunction },

        new FunctionEntry<Steps.EuclidCot>(
            "Step functions", Steps.EuclidCot.SourceMap, ("24 | 18", "6 0"), ("13 | 21", "1 0"), ("0 | 7", "7 0"), ("5 | 0", "5 0")) { Shape = StepFunction },

        // It comes to its end with the sum in A, modulo 16.
        new FunctionEntry<Steps.RegisterMachineCot>(
            "Step functions", Steps.RegisterMachineCot.SourceMap, ("0 | 3 | 4", "3 7 0"), ("0 | 15 | 2", "3 1 0"), ("3 | 1 | 1", "3 1 1")) { Shape = StepFunction },
    ];
}
