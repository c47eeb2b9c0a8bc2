using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Freezes;

/// <summary>What everybody may know of a freeze, and what may be done with it.</summary>
public static class FreezeKind
{
    public static RecordKind<ChangeFreeze> Kind { get; } = new RecordKind<ChangeFreeze>("changeFreeze", "change-freezes", "FRZ", "Change freeze")
        .Titled(freeze => freeze.Title)
        .Serves("Times in which nothing is changed unless it is an emergency. Name a service or items, or leave both empty: then it holds for everything.")
        .Lives(FreezeLife.Life, freeze => freeze.State)
        .With("title", freeze => freeze.Title, field => field.Editable().Required().Searchable().Listed())
        .With("reason", freeze => freeze.Reason, field => field.Editable().Searchable().LongText())
        .With("startsAt", freeze => freeze.StartsAt, field => field.Editable().Required().Listed(), "Starts")
        .With("endsAt", freeze => freeze.EndsAt, field => field.Editable().Required().Plain().Listed(), "Ends")
        .With("service", freeze => freeze.Service, field => field.Editable().Listed())
        .With("items", freeze => freeze.Items, field => field.Editable(), "Configuration items");

    public static Resource<ChangeFreeze> Resource { get; } = new Resource<ChangeFreeze>(Kind)
        .Create<DeclareFreeze, DeclareFreeze.Request>()
        .Edit<EditFreeze, EditFreeze.Request>()
        .Move<LiftFreeze, LiftFreeze.Request>(FreezeLife.Lifted);

    public static RecordKey Key(Id<ChangeFreeze> freeze) => new(Kind.Name, freeze.Value);
}
