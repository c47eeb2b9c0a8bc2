using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Incidents;

/// <summary>Books time that somebody worked on an incident.</summary>
public sealed class BookTime(Store store) : IFeature<BookTime.Request>
{
    /// <summary>Minutes that can be booked at once: a day.</summary>
    public const int Most = 24 * 60;

    private const int LongestNote = 1_000;

    /// <param name="Minutes">From 1 to <see cref="Most"/>.</param>
    /// <param name="Note">What was done.</param>
    public sealed record Request(Id<Incident> Incident, int? Minutes = null, string? Note = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Minutes is not (>= 1 and <= Most))
            throw new Refused($"Book from 1 to {Most} minutes.", nameof(request.Minutes));
        var note = request.Note?.Trim() ?? "";
        if (note.Length > LongestNote)
            throw new Refused($"Keep the note within {LongestNote} characters.", nameof(request.Note));
        var incident = await store.Incident(request.Incident, stop);
        var seconds = request.Minutes.Value * 60L;
        incident.BookTime(seconds);
        store.Announce(new TimeBooked(incident.Id, by.Person, seconds, note), by);
        await store.SaveChangesAsync(stop);
    }
}
