using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Design.Capacity;

/// <summary>What everybody may know of something limited, and what may be done with it.</summary>
public static class CapacityResourceKind
{
    /// <summary>To push readings, which a program may hold without any other right to change.</summary>
    public const string ReadingRight = "capacity-resources.record";

    public static RecordKind<CapacityResource> Kind { get; } = new RecordKind<CapacityResource>("capacityResource", "capacity-resources", "CAP", "Capacity resource")
        .Titled(resource => resource.Title)
        .Serves("What your services need and what is limited: storage, licences, requests a second, seats. Add one with its limit and send readings: you see when it will be full.")
        .Lives(CapacityResourceLife.Life, resource => resource.State)
        .AlsoFoundByTitle()
        .With("title", resource => resource.Title, field => field.Editable().Required().Searchable().Listed())
        .With("service", resource => resource.Service, field => field.Editable().Required().Listed())
        .With("used", resource => resource.Used, field => field.Listed().Share())
        .With("fullLikely", resource => resource.FullLikely, field => field.Day().Listed(), "Most likely full")
        .With("owner", resource => resource.Owner, field => field.Editable().Listed())
        .With("unit", resource => resource.Unit, field => field.Editable().Plain())
        .With("limit", resource => resource.Limit, field => field.Editable())
        .With("warningShare", resource => resource.WarningShare, field => field.Editable().Plain(), "Its owner is told from this share on (0 to 1)")
        .With("latestValue", resource => resource.LatestValue, label: "Last reading")
        .With("latestAt", resource => resource.LatestAt, label: "Read at")
        .With("warned", resource => resource.Warned, label: "Little is left")
        .With("fullFrom", resource => resource.FullFrom, field => field.Day(), "Full at the earliest")
        .With("fullBy", resource => resource.FullBy, field => field.Day(), "Full at the latest")
        .With("forecastAt", resource => resource.ForecastAt, field => field.Plain())
        .With("description", resource => resource.Description, field => field.Editable().Searchable().LongText());

    public static Resource<CapacityResource> Resource { get; } = new Resource<CapacityResource>(Kind)
        .Create<AddCapacityResource, AddCapacityResource.Request>()
        .Edit<EditCapacityResource, EditCapacityResource.Request>()
        .Move<MoveCapacityResource, MoveCapacityResource.Request>(CapacityResourceLife.Retired)
        .Move<MoveCapacityResource, MoveCapacityResource.Request>(CapacityResourceLife.InUse);

    public static RecordKey Key(Id<CapacityResource> resource) => new(Kind.Name, resource.Value);
}
