namespace Tandem.Bench.Bulk;

/// <summary>The tables that hold incidents, of a site that nobody serves meanwhile.</summary>
internal sealed class Tables : IAsyncDisposable
{
    private readonly OpenedSite site;

    private Tables(OpenedSite site)
    {
        this.site = site;
        (Incidents, Comments, Facts, Measured) = (site.Open("incidents"), site.Open("comments"), site.Open("facts"), site.Open("measured_incidents"));
    }

    public Table Incidents { get; }

    public Table Comments { get; }

    public Table Facts { get; }

    public Table Measured { get; }

    public IReadOnlyList<Table> All => [Incidents, Comments, Facts, Measured];

    public static Tables Of(SiteOptions site) => new(new OpenedSite(site));

    public Task Begin() => site.Begin();

    public Task End() => site.End();

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
