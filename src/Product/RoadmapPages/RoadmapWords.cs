using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel.Text;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapPages;

/// <summary>Says horizons and dates of roadmaps to those who read them.</summary>
internal static class RoadmapWords
{
    public static string Label(Words say, Horizon horizon) => horizon switch
    {
        Horizon.Now => say["Now"],
        Horizon.Next => say["Next"],
        _ => say["Later"],
    };

    /// <summary>A forecast day, or a dash where nobody can say.</summary>
    public static string Day(Reader reader, string? day) => IsoDay.TryRead(day, out var read) ? read.ToString("d MMM yyyy", reader.Culture) : "–";

    public static string Month(Reader reader, string? day) => IsoDay.TryRead(day, out var read) ? read.ToString("MMMM yyyy", reader.Culture) : "–";

    /// <summary>When it comes, as this version tells it; null: it tells no dates.</summary>
    public static string? When(Words say, Reader reader, RoadmapVersion version, RoadmapItem item) => version switch
    {
        { Dates: false } => null,
        _ when item.P85 is null => say["Nobody can say when"],
        { Days: true } => say["{0} to {1}", Day(reader, item.P50), Day(reader, item.P85)],
        _ => say["By {0}", Month(reader, item.P85)],
    };
}
