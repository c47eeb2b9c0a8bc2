using Tandem.Product.Backlog;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapPages;

/// <summary>A roadmap item as the roadmap shows it.</summary>
/// <param name="Objective">The title of the objective it serves, where the reader may see that; null: none.</param>
/// <param name="Done">How many of the backlog items gathered under it are done.</param>
/// <param name="All">How many there are that were not dropped.</param>
/// <param name="Doubtful">The open ones among them, as far as the reader may see them, that operations do not allow or only at a risk; the worst first.</param>
public sealed record RoadmapLine(RoadmapItem Item, string Product, string? Objective, int Done, int All, IReadOnlyList<BacklogItem> Doubtful);
