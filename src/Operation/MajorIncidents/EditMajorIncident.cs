using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Says who does what, how others are told, and what the review found.</summary>
public sealed class EditMajorIncident(Store store, UpdateReminders reminders, TimeProvider clock) : IFeature<EditMajorIncident.Request>
{
    public sealed record Request(Id<MajorIncident> Major, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        if (major.State == MajorIncidentLife.Reviewed)
            throw new Refused("Its review has been approved: it stays as it is.", nameof(major.State));
        var (patch, every) = (request.Patch, major.UpdateEvery);
        patch.Take<string>("title", value => major.Title = IncidentRules.Title(value));
        patch.Take<Id<Person>?>("commander", value => major.Commander = value ?? (major.IsActive ? throw new Refused("Somebody must lead it.", "commander") : null));
        patch.Take<Id<Person>?>("communicator", value => major.Communicator = value);
        patch.Take<Id<Person>?>("technicalLead", value => major.TechnicalLead = value);
        patch.Take<Id<Person>?>("scribe", value => major.Scribe = value);
        patch.Take<string>("bridge", value => major.Bridge = MajorRules.Bridge(value));
        patch.Take<string>("audience", value => major.Audience = MajorRules.Text(value, "audience"));
        patch.Take<int?>("updateEvery", value => major.UpdateEvery = MajorRules.UpdateEvery(value));
        patch.Take<string>("whatHappened", value => major.WhatHappened = MajorRules.Text(value, "whatHappened"));
        patch.Take<string>("causes", value => major.Causes = MajorRules.Text(value, "causes"));
        patch.Take<string>("lessons", value => major.Lessons = MajorRules.Text(value, "lessons"));
        if (every != major.UpdateEvery)
            major.PlanUpdate(clock.GetUtcNow());
        store.Announce(new MajorIncidentEdited(major.Id), by);
        await reminders.Plan(major, stop);
        await store.SaveChangesAsync(stop);
    }
}
