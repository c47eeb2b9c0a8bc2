using System.Text.Json;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Teams;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>The latest forecast of a roadmap item, and the one that was told last.</summary>
public sealed class RoadmapForecast : IDerived
{
    public Id<RoadmapItem> Item { get; init; }

    public Id<Team> Team { get; set; }

    /// <summary>The day on which it was made, as <c>2026-05-03</c>.</summary>
    public string MadeOn { get; set; } = "";

    /// <summary>How many finished items it rests on.</summary>
    public int Finished { get; set; }

    public List<CurvePoint> Curve { get; set; } = [];

    /// <summary>What it waits for that other teams build.</summary>
    public List<OutsideWait> Waits { get; set; } = [];

    /// <summary>The number of what it waits for that nobody can tell a day for; null: there is none.</summary>
    public string? Unknown { get; set; }

    /// <summary>The numbers of some items that wait for each other in a circle and hold it up, such as <c>BLI-3, BLI-5</c>; null: there are none.</summary>
    public string? Circle { get; set; }

    /// <summary>The day with 85 in 100 that was told last; null: none could be.</summary>
    public string? Told { get; private set; }

    /// <summary>What that rested on, as JSON; empty: on nothing.</summary>
    public string Basis { get; private set; } = "";

    public ForecastBasis? ReadBasis() => Basis.Length == 0 ? null : JsonSerializer.Deserialize<ForecastBasis>(Basis, Json.Plain);

    /// <summary>The day on which it was first dated: people still gather then, and what they add is no news.</summary>
    public string DatedOn { get; private set; } = "";

    /// <summary>Who tells at the same time as another is too late.</summary>
    public int Version { get; private set; }

    internal void Tell(string? day, ForecastBasis? basis)
    {
        if (DatedOn.Length == 0 && day is not null)
            DatedOn = MadeOn;
        (Told, Basis, Version) = (day, basis is null ? "" : JsonSerializer.Serialize(basis, Json.Plain), Version + 1);
    }
}
