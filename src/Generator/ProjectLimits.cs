using System.Globalization;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CotGen.Generator;

/// <summary>The limits that a project states for all its targets, as build properties. What a target states itself wins.</summary>
internal sealed record ProjectLimits(TargetOptions Stated, EquatableArray<InvalidLimit> Invalid)
{
    /// <summary>Reads the properties that the build hands to the compiler.</summary>
    public static ProjectLimits Read(AnalyzerConfigOptions options)
    {
        var invalid = new List<InvalidLimit>();
        TargetOptions greatest = TargetOptions.Greatest;
        long Limit(string property, long most)
        {
            if (!options.TryGetValue("build_property." + property, out string? text) || string.IsNullOrWhiteSpace(text))
            {
                return 0;
            }

            if (long.TryParse(text.Trim().Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value >= 1 && value <= most)
            {
                return value;
            }

            invalid.Add(new InvalidLimit(property, text, most));
            return 0;
        }

        var stated = new TargetOptions(
            (int)Limit("CotMaxClasses", greatest.MaxClasses),
            (int)Limit("CotMaxSlots", greatest.MaxSlots),
            (int)Limit("CotMaxNodes", greatest.MaxNodes),
            Limit("CotFuel", greatest.Fuel),
            (int)Limit("CotMaxDomain", greatest.MaxDomain),
            (int)Limit("CotMaxRows", greatest.MaxRows),
            (int)Limit("CotMaxWeights", greatest.MaxWeights));
        return new ProjectLimits(stated, invalid.ToEquatableArray());
    }
}

/// <summary>A property whose value is no limit.</summary>
internal sealed record InvalidLimit(string Property, string Value, long Greatest);
