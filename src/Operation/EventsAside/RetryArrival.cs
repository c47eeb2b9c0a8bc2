using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventsAside;

/// <summary>Has events that could not be worked off tried again, at once and on this node.</summary>
public sealed class RetryArrival(Store store, ArrivalBoard board, Leases leases, Inbox inbox) : IFeature<RetryArrival.Request>
{
    public sealed record Request(long Number);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var aside = await board.Demand(request.Number, stop);
        store.Announce(new ArrivalRetried(aside.Number), by);
        store.Alongside((connection, transaction, end) => connection.Touch(transaction, "update arrivals set node = @mine, aside_at = null where number = @number and aside_at is not null", end, ("@mine", leases.Holder), ("@number", aside.Number)));
        ArrivalContent[] again = [ArrivalContent.Read(aside.Content)];
        inbox.Begin(again);
        await inbox.Finish(again, () => store.SaveChangesAsync(stop));
    }
}
