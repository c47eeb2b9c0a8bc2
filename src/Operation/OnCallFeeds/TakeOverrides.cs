using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Takes overrides from an iCalendar file: each event puts the person it is called after on call.</summary>
public sealed class TakeOverrides(Store store, AddOverride put) : IFeature<TakeOverrides.Request, int>
{
    public sealed record Request(Id<Schedule> Schedule, string Text);

    /// <returns>How many were taken: all, or none; what is there already is not taken twice.</returns>
    public async Task<int> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var schedule = await store.Schedule(request.Schedule, stop);
        var events = EventFile.Read(request.Text, DateTimeZoneProviders.Tzdb[schedule.Zone]);
        var people = await store.NumbersOf([.. events.Select(each => each.Name)], "file", stop);
        var taken = 0;
        for (var at = 0; at < events.Count; at++)
        {
            var (name, from, until) = events[at];
            if (schedule.Overrides.Exists(each => (each.Person, each.From, each.Until) == (people[at], from, until)))
                continue;
            put.Put(schedule, people[at], from, until, "From a file", by);
            taken++;
        }

        if (taken == 0)
            throw new Refused("There is nothing new in this file.", "file");
        await store.SaveChangesAsync(stop);
        return taken;
    }
}
