using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Takes in how many events there were in an interval and how many were good. Said again for the same interval, the later word counts.</summary>
public sealed class CountEvents(Store store, TimeProvider clock) : IFeature<CountEvents.Request>
{
    private const int LongestDays = 1;
    private const long Most = 1_000_000_000_000;

    public sealed record Request(Id<ServiceObjective> Objective, DateTimeOffset? From = null, DateTimeOffset? To = null, long? Good = null, long? Total = null);

    /// <exception cref="Refused">The interval or the numbers make no sense, or it overlaps one that was counted.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.ServiceObjective(request.Objective, stop);
        if (objective.Indicator != IndicatorKind.GoodOfTotal)
            throw new Refused("This objective is measured by outages, not by counts.", "indicator");
        var (from, to) = (Minute(request.From, "from"), Minute(request.To, "to"));
        if (to <= from || to - from > TimeSpan.FromDays(LongestDays))
            throw new Refused("An interval is at least a minute and at most a day long.", "to");
        if (to > clock.GetUtcNow())
            throw new Refused("What has not happened cannot be counted.", "to");
        var total = request.Total is >= 0 and <= Most and var all ? all : throw new Refused("Say how many events there were: 0 or more.", "total");
        var good = request.Good is >= 0 and var some && some <= total ? some : throw new Refused("Say how many of them were good: from 0 to all.", "good");

        var meeting = await store.EventCounts.Where(count => count.Objective == objective.Id && count.From < to && count.To > from).OrderBy(count => count.From).Take(2).ToListAsync(stop);
        if (meeting.FirstOrDefault(count => count.From != from || count.To != to) is { } other)
            throw new Refused($"It overlaps what was counted from {other.From.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'} to {other.To.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}.", "from");
        var known = meeting.FirstOrDefault();
        if (known is not null && known.Good == good && known.Total == total)
            return;
        if (known is null)
            store.Add(known = new EventCount { Objective = objective.Id, From = from, To = to });
        (known.Good, known.Total) = (good, total);
        store.Announce(new EventsCounted(objective.Id, from, to, good, total), by);
        await store.SaveChangesAsync(stop);
    }

    private static DateTimeOffset Minute(DateTimeOffset? moment, string about) => moment is { } at && at.UtcTicks % TimeSpan.TicksPerMinute == 0
        ? at.ToUniversalTime() : throw new Refused("Say a whole minute.", about);
}
