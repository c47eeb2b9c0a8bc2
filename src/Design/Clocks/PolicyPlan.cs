namespace Tandem.Design.Clocks;

/// <summary>A policy with all its versions, ready to be asked. Safe to ask from many threads.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Fields">The fields its conditions look at, shared with the histories it is asked about.</param>
/// <param name="Versions">In the order of their dates of validity.</param>
/// <param name="Until">From this moment, in ticks of UTC, it starts no more clocks.</param>
public sealed record PolicyPlan(string Name, WatchedFields Fields, IReadOnlyList<VersionPlan> Versions, long Until = long.MaxValue)
{
    /// <summary>The version in force at a moment; null before the first and after the end.</summary>
    public VersionPlan? VersionAt(long at)
    {
        if (at >= Until)
            return null;
        for (var index = Versions.Count - 1; index >= 0; index--)
        {
            if (Versions[index].From <= at)
                return Versions[index];
        }

        return null;
    }
}
