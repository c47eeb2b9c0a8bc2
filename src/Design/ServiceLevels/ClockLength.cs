using Tandem.Kernel;
using Tandem.People.WorkingTime;

namespace Tandem.Design.ServiceLevels;

/// <summary>How long may be promised.</summary>
public static class ClockLength
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366 * 10);

    /// <summary>The length in ticks (100 ns), more than nothing and at most ten years.</summary>
    /// <param name="about">The part of the request to complain about.</param>
    /// <exception cref="Refused">It cannot be read.</exception>
    public static long Read(string? text, string about) => CountedLength.Read(text, Longest)?.Ticks
        ?? throw new Refused("Write the time as 4h, 1h 30m, 153.65h or PT4H: more than nothing and at most ten years.", about);
}
