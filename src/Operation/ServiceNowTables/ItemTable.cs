using Tandem.Transition.Configuration;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Configuration items as the table <c>cmdb_ci</c>.</summary>
internal static class ItemTable
{
    public static ForeignTable Table { get; } = new ForeignTable<ConfigurationItem>("cmdb_ci", ConfigurationItemKind.Kind)
        .Has("name", "name")
        .Has("sys_class_name", "class")
        .Has("short_description", "description")
        .Lives("operational_status", new("1", "Operational", ItemLife.Live), new("2", "Non-Operational", ItemLife.Planned), new("6", "Retired", ItemLife.Retired))
        .Lives("install_status", new("1", "Installed", ItemLife.Live), new("4", "Pending Install", ItemLife.Planned), new("7", "Retired", ItemLife.Retired))
        .Has("environment", "environment",
        [
            new("production", "Production", "production"), new("disaster_recovery", "Disaster recovery", "recovery"), new("staging", "Staging", "staging"),
            new("test", "Test", "test"), new("development", "Development", "development"),
        ])
        .Has("business_service", "service")
        .Has("owned_by", "owner")
        .Has("support_group", "team")
        .Has("cost", "cost")
        .Has("warranty_expiration", "warrantyUntil")
        .Made()
        .Says();
}
