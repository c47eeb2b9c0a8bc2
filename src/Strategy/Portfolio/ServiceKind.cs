using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Strategy.Portfolio;

/// <summary>What everybody may know of a service, and what may be done with it.</summary>
public static class ServiceKind
{
    public static RecordKind<Service> Kind { get; } = new RecordKind<Service>("service", "services", "SRV", "Service")
        .Titled(service => service.Name)
        .Serves("What you provide, and who answers for it. Add the first; incidents then say which one they hit.")
        .Lives(ServiceLife.Life, service => service.State)
        .AlsoKnownAs(service => service.Name)
        .With("name", service => service.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", service => service.Description, field => field.Editable().Searchable().Plain())
        .With("criticality", service => service.Criticality, field => field.Editable().Listed())
        .With("owner", service => service.Owner, field => field.Editable().Listed())
        .With("team", service => service.Team, field => field.Editable().Listed())
        .With("calendar", service => service.Calendar, field => field.Editable().Plain())
        .With("organisation", service => service.Organisation, field => field.Editable().Listed());

    public static Resource<Service> Resource { get; } = new Resource<Service>(Kind)
        .Create<AddService, AddService.Request>()
        .Edit<EditService, EditService.Request>()
        .Move<MoveService, MoveService.Request>(ServiceLife.Live)
        .Move<MoveService, MoveService.Request>(ServiceLife.Retired);

    public static RecordKey Key(Id<Service> service) => new(Kind.Name, service.Value);
}
