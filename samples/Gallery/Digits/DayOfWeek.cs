using CotGen;

namespace Gallery;

/// <summary>A day of the week.</summary>
public enum Weekday
{
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
}

public static partial class Digits
{
    private static readonly int[] MonthOffsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

    /// <summary>The weekday of a date in the Gregorian calendar (Sakamoto).</summary>
    [CotTarget]
    public static Weekday DayOfWeek([Domain(1600, 2400)] int year, [Domain(1, 12)] int month, [Domain(1, 31)] int day)
    {
        // The year begins in March, so that the day of a leap year comes last.
        if (month < 3)
        {
            year--;
        }

        return (Weekday)((year + year / 4 - year / 100 + year / 400 + MonthOffsets[month - 1] + day) % 7);
    }
}
