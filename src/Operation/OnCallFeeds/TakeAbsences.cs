using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Absences;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Takes one's own absences from an iCalendar file.</summary>
public sealed class TakeAbsences(Store store, PlanAbsence plan) : IFeature<TakeAbsences.Request, int>
{
    public sealed record Request(string Text);

    /// <returns>How many were taken; what is there already is not taken twice.</returns>
    public async Task<int> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var me = by.Person is { } person ? new Id<Person>(person) : throw new Refused("Only a person can be away.");
        var events = EventFile.Read(request.Text, DateTimeZoneProviders.Tzdb.GetZoneOrNull(by.Zone) ?? DateTimeZone.Utc);
        var known = await store.Set<Absence>().AsNoTracking().Where(absence => absence.Person == me && absence.State == Absence.Planned).Select(absence => new { absence.From, absence.Until }).ToListAsync(stop);
        var fresh = events.Where(each => !known.Exists(absence => absence.From == each.From && absence.Until == each.Until)).ToList();
        foreach (var (name, from, until) in fresh)
            await plan.Plan(new(name.Length > 200 ? name[..200] : name, me, from, until), by, stop);
        if (fresh.Count == 0)
            throw new Refused("There is nothing new in this file.", "file");
        await store.SaveChangesAsync(stop);
        return fresh.Count;
    }
}
