using System.Globalization;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>A value that crosses the target's border, while its attributes are read.</summary>
/// <param name="Attributes">The attributes of the value.</param>
/// <param name="Name">How a message calls it.</param>
/// <param name="TypeText">How a message shows its type.</param>
/// <param name="Type">Its type; <see cref="VoidType"/> if that is not of the language.</param>
/// <param name="IsInput">Whether it needs a domain.</param>
/// <param name="Span">Where to report what is missing.</param>
internal sealed record BorderValue(
    IReadOnlyList<AttributeData> Attributes, string Name, string TypeText, TypeModel Type, bool IsInput, TextSpan Span)
{
    /// <summary>True for a member of a struct, whose attributes stand elsewhere.</summary>
    public bool IsMember { get; init; }

    /// <summary>Where to report what is wrong with an attribute.</summary>
    public TextSpan SpanOf(AttributeData attribute, FunctionSource source) => IsMember ? Span : CotTargetReader.SpanOf(attribute, source);
}

/// <summary>Reads <c>[Domain]</c>, <c>[Alphabet]</c> and <c>[FixedLength]</c> of parameters and the result.</summary>
internal sealed class DomainReader(BindingSession session, FunctionSource source, int maxDomain)
{
    /// <summary>The element domain: stated, or that of the type for a byte or sbyte input; <see langword="null"/> for bool and enums, and for outputs without one.</summary>
    public DomainModel? ReadDomain(BorderValue value)
    {
        AttributeData? attribute = Find(value, session.Known.Domain);
        ScalarType? element = value.Type switch { SpanType span => span.Element as ScalarType, ScalarType scalar => scalar, InlineArrayType array => array.Element, _ => null };
        if (element is { Kind: ScalarKind.Char } and not EnumType)
        {
            return new AlphabetReader(session, source, maxDomain).Read(value, Find(value, session.Known.Alphabet), attribute is null ? null : ReadStated(attribute, value, RangeOf(element.Kind)));
        }

        if (Find(value, session.Known.Alphabet) is { } alphabet && value.Type is not VoidType)
        {
            Report(Rules.MisplacedAttribute, value, alphabet, "Alphabet", value.Name, value.TypeText);
        }

        if (element is null or EnumType or { Kind: ScalarKind.Bool })
        {
            if (attribute is not null && value.Type is not VoidType)
            {
                Report(Rules.MisplacedAttribute, value, attribute, "Domain", value.Name, value.TypeText);
            }

            CheckEnum(element as EnumType, value);
            return null;
        }

        DomainModel range = RangeOf(element.Kind);
        return attribute is not null ? ReadStated(attribute, value, range)
            : !value.IsInput ? null
            : element.Kind is ScalarKind.Byte or ScalarKind.SByte ? range
            : Missing(value);
    }

    /// <summary>The length of a span; 0 for a scalar.</summary>
    public int ReadLength(BorderValue value)
    {
        AttributeData? attribute = Find(value, session.Known.FixedLength);
        if (value.Type is not SpanType)
        {
            if (attribute is not null && value.Type is not VoidType)
            {
                Report(Rules.MisplacedAttribute, value, attribute, "FixedLength", value.Name, value.TypeText);
            }

            return 0;
        }

        if (attribute is null)
        {
            session.Declare(Rules.MissingLength, source, value.Span, value.Name);
            return 0;
        }

        int length = attribute.ConstructorArguments is [{ Value: int number }] ? number : 0;
        if (length < 1)
        {
            Report(Rules.LengthBelowOne, value, attribute, Invariant(length), value.Name);
        }

        return length;
    }

    /// <summary>The values of an integer type, as far as they are within long.</summary>
    private static DomainModel RangeOf(ScalarKind kind) => kind switch
    {
        ScalarKind.SByte => new(sbyte.MinValue, sbyte.MaxValue),
        ScalarKind.Byte => new(byte.MinValue, byte.MaxValue),
        ScalarKind.Int16 => new(short.MinValue, short.MaxValue),
        ScalarKind.UInt16 or ScalarKind.Char => new(ushort.MinValue, ushort.MaxValue),
        ScalarKind.Int32 => new(int.MinValue, int.MaxValue),
        ScalarKind.UInt32 => new(uint.MinValue, uint.MaxValue),
        ScalarKind.UInt64 => new(0, long.MaxValue),
        _ => new(long.MinValue, long.MaxValue),
    };

    private static AttributeData? Find(BorderValue value, INamedTypeSymbol? attributeClass) =>
        value.Attributes.FirstOrDefault(attribute => attribute.AttributeClass.Is(attributeClass));

    private DomainModel? ReadStated(AttributeData attribute, BorderValue value, DomainModel range)
    {
        if (attribute.ConstructorArguments is not [{ Value: long min }, { Value: long max }])
        {
            // An attribute of a struct's member stands outside of all that is asked for errors.
            session.IsBroken = true;
            return null;
        }

        if (min > max)
        {
            Report(Rules.ReversedDomain, value, attribute, Invariant(min), Invariant(max));
        }
        else if (min < range.Min || max > range.Max)
        {
            string type = value.Type is SpanType ? "the elements of " + value.TypeText : value.TypeText;
            Report(Rules.DomainOutsideType, value, attribute, Invariant(min), Invariant(max), type, Invariant(range.Min), Invariant(range.Max));
        }
        else if (unchecked((ulong)max - (ulong)min) >= (ulong)maxDomain)
        {
            decimal count = (decimal)max - min + 1;
            Report(Rules.DomainTooLarge, value, attribute, value.Name, count.ToString(CultureInfo.InvariantCulture), Invariant(maxDomain));
        }

        return new DomainModel(min, max);
    }

    private DomainModel? Missing(BorderValue value)
    {
        session.Declare(value.IsMember ? Rules.MissingMemberDomain : Rules.MissingDomain, source, value.Span, value.Name, value.TypeText);
        return null;
    }

    private void CheckEnum(EnumType? type, BorderValue value)
    {
        if (type is { Members.Count: 0 })
        {
            session.Declare(Rules.EmptyEnum, source, value.Span, type.ShortName);
        }
        else if (type is not null && type.Members.Count > maxDomain)
        {
            session.Declare(Rules.DomainTooLarge, source, value.Span, value.Name, Invariant(type.Members.Count), Invariant(maxDomain));
        }
    }

    private void Report(DiagnosticDescriptor rule, BorderValue value, AttributeData attribute, params string[] arguments) =>
        session.Declare(rule, source, value.SpanOf(attribute, source), arguments);

    private static string Invariant(long value) => value.ToString(CultureInfo.InvariantCulture);
}
