using System.Globalization;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads the values of an enum: its distinct named ones, or all combinations for <c>[Flags]</c>.</summary>
internal static class EnumReader
{
    /// <summary>More combinations than any domain may have; the rest is not listed.</summary>
    private const int MaxCombinations = 65_537;

    /// <summary>Of more members than this, a combination is shown as its number: so many would be gone through for each one.</summary>
    private const int MaxCombined = 1_024;

    /// <summary>The enum as a type of the language.</summary>
    public static EnumType Read(INamedTypeSymbol type, WellKnownTypes known)
    {
        ScalarKind underlying = TypeBinder.KindOf(type.EnumUnderlyingType!) ?? ScalarKind.Int32;
        List<EnumMember> named = Named(type);
        Sort(named, underlying);
        List<EnumMember> members = type.Attribute(known.Flags) is null ? named : Combinations(named, underlying);
        return new EnumType(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), type.Name, underlying, members.ToEquatableArray());
    }

    private static List<EnumMember> Named(INamedTypeSymbol type)
    {
        List<EnumMember> members = [];
        HashSet<long> values = [];
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            // A second name for a value is the same token; the first name is shown.
            if (field.HasConstantValue && Bits.TryOf(field.ConstantValue, out long value) && values.Add(value))
            {
                members.Add(new EnumMember(field.Name, value));
            }
        }

        return members;
    }

    private static List<EnumMember> Combinations(List<EnumMember> named, ScalarKind underlying)
    {
        // A member that is a combination of earlier ones adds nothing: so a giant enum takes no longer than its combinations.
        HashSet<long> values = [0];
        foreach (EnumMember member in named.Where(member => !values.Contains(member.Value)).TakeWhile(_ => values.Count < MaxCombinations))
        {
            foreach (long value in values.ToArray().TakeWhile(_ => values.Count < MaxCombinations))
            {
                values.Add(value | member.Value);
            }
        }

        Dictionary<long, string> names = named.ToDictionary(static member => member.Value, static member => member.Name);
        List<EnumMember> members = values.Select(value => new EnumMember(names.TryGetValue(value, out string name) ? name : NameOf(value, named), value)).ToList();
        Sort(members, underlying);
        return members;
    }

    /// <summary>As <c>Enum.ToString</c> names a combination: greedily from the largest member, listed from the smallest.</summary>
    private static string NameOf(long value, List<EnumMember> named)
    {
        List<string> names = [];
        long rest = value;
        for (int i = named.Count <= MaxCombined ? named.Count - 1 : -1; i >= 0 && rest != 0; i--)
        {
            if (named[i].Value != 0 && (rest & named[i].Value) == named[i].Value)
            {
                rest &= ~named[i].Value;
                names.Insert(0, named[i].Name);
            }
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : value.ToString(CultureInfo.InvariantCulture);
    }

    private static void Sort(List<EnumMember> members, ScalarKind underlying) => members.Sort(underlying == ScalarKind.UInt64
        ? static (a, b) => unchecked((ulong)a.Value).CompareTo(unchecked((ulong)b.Value))
        : static (a, b) => a.Value.CompareTo(b.Value));
}
