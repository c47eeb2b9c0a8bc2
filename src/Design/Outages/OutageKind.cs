using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Design.Outages;

/// <summary>What everybody may know of an outage, and what may be done with it.</summary>
public static class OutageKind
{
    public static RecordKind<Outage> Kind { get; } = new RecordKind<Outage>("outage", "outages", "OUT", "Outage")
        .Titled(outage => outage.Cause)
        .Serves("Times in which a service was away. Record one by hand, from an incident or through the API: error budgets are computed from them.")
        .Lives(OutageLife.Life, outage => outage.State)
        .With("cause", outage => outage.Cause, field => field.Editable().Required().Searchable())
        .With("service", outage => outage.Service, field => field.Editable().Required().Listed())
        .With("startedAt", outage => outage.StartedAt, field => field.Editable().Listed(), "Began")
        .With("endedAt", outage => outage.EndedAt, field => field.Editable().Listed(), "Ended")
        .With("share", outage => outage.Share, field => field.Editable().Plain(), "Share that was away (0 to 1)")
        .With("planned", outage => outage.Planned, field => field.Editable().Listed(), "Planned")
        .With("origin", outage => outage.Origin, label: "Recorded from");

    public static Resource<Outage> Resource { get; } = new Resource<Outage>(Kind)
        .Create<RecordOutage, RecordOutage.Request>()
        .Edit<EditOutage, EditOutage.Request>()
        .Move<EndOutage, EndOutage.Request>(OutageLife.Over)
        .Move<WithdrawOutage, WithdrawOutage.Request>(OutageLife.Withdrawn);

    public static RecordKey Key(Id<Outage> outage) => new(Kind.Name, outage.Value);
}
