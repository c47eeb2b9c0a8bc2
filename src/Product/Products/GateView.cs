namespace Tandem.Product.Products;

/// <summary>What the gates of a product look at: the live records around it, counted.</summary>
/// <param name="ReadyItems">Backlog items that are ready or further.</param>
/// <param name="DoneItems">Backlog items that are done.</param>
/// <param name="OpenItems">Backlog items that are neither done nor dropped.</param>
/// <param name="RunningItems">Backlog items in progress.</param>
/// <param name="OpenBugs">Bugs that are neither done nor dropped.</param>
/// <param name="LiveServices">Those of its services that are live.</param>
/// <param name="CriticalIncidents">Open incidents of priority 1 of its services.</param>
public sealed record GateView(
    DigitalProduct Product, int AgreedObjectives, int ReadyItems, int DoneItems, int OpenItems, int RunningItems, int OpenBugs, int LiveServices, int CriticalIncidents);
