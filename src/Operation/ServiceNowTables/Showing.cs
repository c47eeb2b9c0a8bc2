namespace Tandem.Operation.ServiceNowTables;

/// <summary>What an answer says of each column: the value, what people read, or both.</summary>
internal enum Showing
{
    Values,
    Words,
    Both,
}
