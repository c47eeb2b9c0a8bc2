using System.Globalization;
using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.Attainment;

/// <summary>A clock that has ended or is broken, with the lines of the report it is counted in.</summary>
internal readonly record struct JudgedClock(Guid Record, PolicyInForce Policy, Clock Clock, string Reason, object?[] Fields)
{
    public long Over => Clock.Breached ? Clock.Elapsed - Clock.Target : 0;

    public IEnumerable<Cell> Cells(IReadOnlyList<(string By, int Place)> places)
    {
        yield return new("policy", Policy.Number);
        yield return new("month", new DateTime(Clock.StartedAt, DateTimeKind.Utc).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        foreach (var (by, place) in places)
            yield return new(by, Fields[place]?.ToString() ?? "");
        if (Clock.Breached)
            yield return new(Attained.ByReason, Reason);
    }
}
