using Tandem.Interface.Language;
using Tandem.Interface.Look;
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

    /// <summary>When it comes, as this version tells it; null: it tells no dates.</summary>
    public static string? When(Words say, Moments moments, RoadmapVersion version, RoadmapItem item) => version switch
    {
        { Dates: false } => null,
        _ when item.P85 is null => say["Nobody can say when"],
        { Days: true } => say["{0} to {1}", moments.Day(item.P50), moments.Day(item.P85)],
        _ => say["By {0}", moments.Month(item.P85)],
    };
}
