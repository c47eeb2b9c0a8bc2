using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.StatusComponents;

/// <summary>What everybody may know of a component of the status page, and what may be done with it.</summary>
public static class StatusComponentKind
{
    public static RecordKind<StatusComponent> Kind { get; } = new RecordKind<StatusComponent>("status-component", "status-components", "SPC", "Status component")
        .Titled(component => component.Name)
        .Serves("What everybody in the world sees on the public status page: services, each under a public name. Nothing is public until you put it here.")
        .Lives(StatusComponentLife.Life, component => component.State)
        .With("name", component => component.Name, field => field.Editable().Required().Searchable().Listed(), "Public name")
        .With("description", component => component.Description, field => field.Editable().Plain(), "Public description")
        .With("service", component => component.Service, field => field.Required().Listed())
        .With("place", component => component.Place, field => field.Editable().Listed(), "Place on the page");

    public static Resource<StatusComponent> Resource { get; } = new Resource<StatusComponent>(Kind)
        .Create<AddStatusComponent, AddStatusComponent.Request>()
        .Edit<EditStatusComponent, EditStatusComponent.Request>()
        .Move<MoveStatusComponent, MoveStatusComponent.Request>(StatusComponentLife.Hidden)
        .Move<MoveStatusComponent, MoveStatusComponent.Request>(StatusComponentLife.Shown);

    public static RecordKey Key(Id<StatusComponent> component) => new(Kind.Name, component.Value);
}
