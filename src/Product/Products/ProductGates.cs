namespace Tandem.Product.Products;

/// <summary>The gates of a product's life, as data.</summary>
public static class ProductGates
{
    public static IReadOnlyList<Gate> All { get; } =
    [
        new(ProductLife.Concept, ProductLife.Design, "ownerSet", "Say who is accountable for it.", view => view.Product.Owner is not null),
        new(ProductLife.Concept, ProductLife.Design, "visionWritten", "Write down its vision.", view => view.Product.Vision.Length > 0),
        new(ProductLife.Concept, ProductLife.Design, "customersNamed", "Say for whom it is made.", view => view.Product.Customers.Length > 0),
        new(ProductLife.Design, ProductLife.Development, "teamSet", "Say which team builds it.", view => view.Product.Team is not null),
        new(ProductLife.Design, ProductLife.Development, "objectiveAgreed", "Let it serve an objective that has been agreed.", view => view.AgreedObjectives > 0),
        new(ProductLife.Design, ProductLife.Development, "backlogReady", "Make the first backlog item ready.", view => view.ReadyItems > 0),
        new(ProductLife.Development, ProductLife.Testing, "somethingDone", "Finish a backlog item, with its acceptance verified.", view => view.DoneItems > 0),
        new(ProductLife.Development, ProductLife.Testing, "serviceNamed", "Name the service by which it is delivered.", view => view.Product.Services.Count > 0),
        new(ProductLife.Testing, ProductLife.Launch, "acceptanceVerified", "Finish what is in progress: its acceptance is not verified.", view => view.RunningItems == 0),
        new(ProductLife.Testing, ProductLife.Launch, "noOpenBugs", "Mend or drop the bugs on its backlog.", view => view.OpenBugs == 0),
        new(ProductLife.Launch, ProductLife.Live, "servicesLive", "Bring every service live by which it is delivered.", view => view.Product.Services.Count > 0 && view.LiveServices == view.Product.Services.Count),
        new(ProductLife.Launch, ProductLife.Live, "noCriticalIncident", "Resolve the critical incidents of its services.", view => view.CriticalIncidents == 0),
        new(ProductLife.Retiring, ProductLife.Retired, "backlogEmpty", "Finish or drop what is left on its backlog.", view => view.OpenItems == 0),
        new(ProductLife.Retiring, ProductLife.Retired, "servicesRetired", "Retire its services, or take those from it that go on.", view => view.LiveServices == 0),
    ];

    public static IEnumerable<Gate> Between(string from, string to) => All.Where(gate => gate.From == from && gate.To == to);
}
