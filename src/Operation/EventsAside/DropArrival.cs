using System.Text;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventsAside;

/// <summary>Gives up events that could not be worked off, and says why; the journal keeps what they said.</summary>
public sealed class DropArrival(Store store, ArrivalBoard board) : IFeature<DropArrival.Request>
{
    public sealed record Request(long Number, string? Reason = null);

    /// <exception cref="Refused">No reason was given.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var aside = await board.Demand(request.Number, stop);
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why nothing is to come of them.", nameof(request.Reason));
        store.Announce(new ArrivalDropped(aside.Number, Encoding.UTF8.GetString(aside.Content), request.Reason.Trim()), by);
        store.Alongside((connection, transaction, end) => connection.Touch(transaction, "delete from arrivals where number = @number and aside_at is not null", end, ("@number", aside.Number)));
        await store.SaveChangesAsync(stop);
    }
}
