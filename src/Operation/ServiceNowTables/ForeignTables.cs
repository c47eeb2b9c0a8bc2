using Tandem.Kernel;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Every table there is.</summary>
internal static class ForeignTables
{
    public static IReadOnlyList<ForeignTable> All { get; } =
    [
        IncidentTable.Table,
        ProblemTable.Table,
        ChangeTable.Table,
        ItemTable.Table,
        DirectoryTables.Users,
        DirectoryTables.Groups,
        DirectoryTables.Offered,
    ];

    /// <exception cref="Missing">There is no such table.</exception>
    public static ForeignTable Named(string name) => All.FirstOrDefault(table => table.Name == name) ?? throw new Missing($"table \"{name}\" here");

    /// <summary>The table that holds records of a class; null: none does.</summary>
    public static ForeignTable? Of(Type target) => All.FirstOrDefault(table => table.Kind.Type == target);
}
