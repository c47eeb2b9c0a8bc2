using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>Takes the time of another over: it becomes an override of the schedule, for as much of it as the other is on call.</summary>
public sealed class AcceptSwap(Store store, AddOverride put) : IFeature<AcceptSwap.Request>
{
    public sealed record Request(Id<ShiftSwap> Swap);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var swap = await store.Set<ShiftSwap>().SingleOrDefaultAsync(each => each.Id == request.Swap, stop) ?? throw new Missing("swap request");
        if (by.Person != swap.Other?.Value)
            throw new Refused("Only whoever was asked can accept.");
        swap.Move(SwapLife.Accepted);
        var schedule = await store.Schedule(swap.Schedule, stop);
        List<Id<Person>> both = [swap.AskedBy!.Value, swap.Other!.Value];
        var people = await store.People.AsNoTracking().Where(person => both.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var (from, to) = (Person.Kind.NumberOf(people[both[0]]), Person.Kind.NumberOf(people[both[1]]));
        foreach (var shift in Roster.Of(schedule).Shifts(swap.From, swap.Until).Where(shift => shift.Person == from))
            put.Put(schedule, to, shift.From, shift.Until, swap.Reason.Length > 0 ? swap.Reason : SwapKind.Kind.NumberOf(swap), by);
        store.Announce(new SwapAccepted(swap.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
