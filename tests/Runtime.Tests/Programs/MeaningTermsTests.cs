using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Programs;

public sealed class MeaningTermsTests
{
    [Fact]
    public void A_moved_meaning_reads_the_new_places_only()
    {
        var kinds = new HashSet<Type>();
        for (int seed = 0; seed < 300; seed++)
        {
            foreach (Slot slot in RandomPrograms.Make(new SmallRandom(seed)).Chain.Where(static slot => slot.Meaning is not ConstantMeaning))
            {
                Meaning moved = MeaningTerms.Map(slot.Meaning, static term => term with { Source = Moved(term.Source) }, static part => part);
                Assert.Equal(slot.Meaning.Sources.Select(Moved), moved.Sources);
                kinds.Add(moved.GetType());
            }
        }

        Assert.Superset(new HashSet<Type> { typeof(ExtremumMeaning), typeof(MovingThresholdMeaning), typeof(SelectMeaning), typeof(RemainderMeaning) }, kinds);
    }

    private static Address Moved(Address address) => address.Kind == AddressKind.Prompt ? Address.Prompt(address.Offset + 7) : Address.Prologue(address.Offset + 3);
}
