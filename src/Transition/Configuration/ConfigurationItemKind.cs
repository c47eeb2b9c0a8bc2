using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Configuration;

/// <summary>What everybody may know of a configuration item, and what may be done with it.</summary>
public static class ConfigurationItemKind
{
    public static RecordKind<ConfigurationItem> Kind { get; } = new RecordKind<ConfigurationItem>("configurationItem", "configuration-items", "CI", "Configuration item")
        .Titled(item => item.Name)
        .Serves("Servers, databases, applications and what they stand on. Write the first one down, or import what another system knows.")
        .Lives(ItemLife.Life, item => item.State)
        .AlsoFoundByTitle()
        .With("name", item => item.Name, field => field.Editable().Required().Searchable().Listed())
        .With("class", item => item.Class, field => field.Editable().Searchable().Listed().Offered((store, stop) => store.OfferedClasses(stop)))
        .With("description", item => item.Description, field => field.Editable().Searchable().Plain())
        .With("environment", item => item.Environment, field => field.Editable().Listed())
        .With("criticality", item => item.Criticality, field => field.Editable())
        .With("service", item => item.Service, field => field.Editable().Listed())
        .With("owner", item => item.Owner, field => field.Editable().Listed())
        .With("team", item => item.Team, field => field.Editable())
        .With("cost", item => item.Cost, field => field.Editable().Plain(), "Cost per month")
        .With("warrantyUntil", item => item.WarrantyUntil, field => field.Editable().Day())
        .With("endOfSupport", item => item.EndOfSupport, field => field.Editable().Day())
        .With("attributes", item => item.Attributes, field => field.Editable().Searchable().Plain())
        .With("source", item => item.Source)
        .With("provenance", item => item.Provenance, field => field.Plain());

    public static Resource<ConfigurationItem> Resource { get; } = new Resource<ConfigurationItem>(Kind)
        .Create<AddConfigurationItem, AddConfigurationItem.Request>()
        .Edit<EditConfigurationItem, EditConfigurationItem.Request>()
        .Move<MoveConfigurationItem, MoveConfigurationItem.Request>(ItemLife.Live)
        .Move<MoveConfigurationItem, MoveConfigurationItem.Request>(ItemLife.Retired);

    public static RecordKey Key(Id<ConfigurationItem> item) => new(Kind.Name, item.Value);
}
