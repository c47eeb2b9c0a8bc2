using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCall;

/// <summary>Puts somebody on call for a time, whatever the layers say.</summary>
public sealed class AddOverride(Store store, TimeProvider clock) : IFeature<AddOverride.Request>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>How long overrides that are over are kept with the schedule; the journal keeps them for ever.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public sealed record Request(Id<Schedule> Schedule, Id<Person>? Person = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var schedule = await store.Schedule(request.Schedule, stop);
        var person = await store.Set<Person>().FindAsync([request.Person ?? throw new Refused("Say who is on call.", nameof(request.Person))], stop);
        if (person is not { IsActive: true })
            throw new Refused("Name somebody who is active.", nameof(request.Person));
        Put(schedule, Person.Kind.NumberOf(person), request.From, request.Until, request.Reason, by);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Checks it, adds it and says so; whoever calls this saves.</summary>
    /// <exception cref="Refused">The times make no sense, or there are too many overrides.</exception>
    internal void Put(Schedule schedule, string person, DateTimeOffset? from, DateTimeOffset? until, string? reason, Actor by)
    {
        if (from is not { } begin || until is not { } end)
            throw new Refused("Say from when until when.", from is null ? nameof(from) : nameof(until));
        Chronology.Demand(begin, end, nameof(until));
        if (end - begin > Longest)
            throw new Refused("Nobody is put on call for longer than a year.", nameof(until));
        if (reason?.Trim() is { Length: > 500 })
            throw new Refused("Say why in at most 500 characters.", nameof(reason));
        var now = clock.GetUtcNow();
        if (end < now - Kept)
            throw new Refused("This is long over.", nameof(until));
        List<ScheduleOverride> kept = [.. schedule.Overrides.Where(each => each.Until > now - Kept)];
        if (kept.Count >= ScheduleChecks.MostOverrides)
            throw new Refused($"A schedule holds at most {ScheduleChecks.MostOverrides} overrides. Change its layers instead.", nameof(schedule.Overrides));
        var put = new ScheduleOverride(Guid.CreateVersion7(), person, Moments.ToMicrosecond(begin), Moments.ToMicrosecond(end), reason?.Trim() ?? "");
        schedule.Overrides = [.. kept, put];
        store.Announce(new OverrideAdded(schedule.Id, put), by);
    }
}
