using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>Asks somebody to be on call instead for a time.</summary>
public sealed class AskForSwap(Store store, TimeProvider clock) : IFeature<AskForSwap.Request, ShiftSwap>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(62);

    public sealed record Request(Id<Schedule>? Schedule = null, Id<Person>? Other = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Reason = null);

    public async Task<ShiftSwap> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var schedule = await store.Schedule(request.Schedule ?? throw new Refused("Say by which schedule.", nameof(request.Schedule)), stop);
        var me = by.Person is { } person ? new Id<Person>(person) : throw new Refused("Only a person can ask for a swap.");
        var other = await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Other && row.State == Person.Active, stop) ?? throw new Refused("Say who takes over.", nameof(request.Other));
        if (other.Id == me)
            throw new Refused("Name somebody else.", nameof(request.Other));
        if (request.From is not { } from || request.Until is not { } until || until <= from || until <= clock.GetUtcNow() || until - from > Longest)
            throw new Refused("Say from when until when: not in the past, and at most two months.", nameof(request.Until));
        if (request.Reason?.Length > 500)
            throw new Refused("Say why in at most 500 characters.", nameof(request.Reason));
        var number = await store.People.Where(row => row.Id == me).Select(row => row.Serial).SingleAsync(stop);
        if (Roster.Of(schedule).Shifts(from, until).All(shift => shift.Person != Person.Kind.NumberOf(number)))
            throw new Refused("You are not on call then.", nameof(request.From));
        var swap = new ShiftSwap
        {
            Title = $"{other.Name} for {by.Name}, {schedule.Name}",
            Schedule = schedule.Id,
            AskedBy = me,
            Other = other.Id,
            From = Moments.ToMicrosecond(from),
            Until = Moments.ToMicrosecond(until),
            Reason = request.Reason?.Trim() ?? "",
        };
        store.Add(swap);
        store.Announce(new SwapAsked(swap.Id), by);
        await store.SaveChangesAsync(stop);
        return swap;
    }
}
