using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.Absences;

/// <summary>Says that somebody will be away.</summary>
public sealed class PlanAbsence(Store store) : IFeature<PlanAbsence.Request, Absence>
{
    /// <summary>To say it of somebody else.</summary>
    private const string OthersRight = "absences.edit";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(732);

    /// <param name="Person">Null: whoever says it.</param>
    public sealed record Request(string? Reason = null, Id<Person>? Person = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

    public async Task<Absence> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var absence = await Plan(request, by, stop);
        await store.SaveChangesAsync(stop);
        return absence;
    }

    /// <summary>Checks it, adds it and says so; whoever calls this saves.</summary>
    internal async Task<Absence> Plan(Request request, Actor by, CancellationToken stop)
    {
        var person = request.Person ?? (by.Person is { } me ? new Id<Person>(me) : throw new Refused("Say who is away.", nameof(request.Person)));
        if (person.Value != by.Person && !by.ReachOf(OthersRight).All)
            throw new Refused("Only your own absence, unless you plan for others.", nameof(request.Person));
        if (!await store.People.AnyAsync(row => row.Id == person, stop))
            throw new Refused("Say who is away.", nameof(request.Person));
        if (request.From is not { } from || request.Until is not { } until || until <= from || until - from > Longest)
            throw new Refused("Say from when until when, within two years.", nameof(request.Until));
        var reason = request.Reason?.Trim() is { Length: > 0 } said ? said : "Away";
        if (reason.Length > 200)
            throw new Refused("Say why in at most 200 characters.", nameof(request.Reason));
        var absence = new Absence { Reason = reason, Person = person, From = Moments.ToMicrosecond(from), Until = Moments.ToMicrosecond(until) };
        store.Add(absence);
        store.Announce(new AbsencePlanned(absence.Id), by);
        return absence;
    }
}
