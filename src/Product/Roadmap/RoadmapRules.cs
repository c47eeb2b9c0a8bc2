using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Product.Backlog;

namespace Tandem.Product.Roadmap;

/// <summary>What must be true of every roadmap item.</summary>
internal static class RoadmapRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 100_000;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what the product is to be able to do, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string? Day(string? day, string field) => string.IsNullOrWhiteSpace(day) ? null
        : IsoDay.TryRead(day.Trim(), out var read) ? IsoDay.Of(read) : throw new Refused("Give a day such as 2026-05-03.", field);

    /// <exception cref="Refused">Backlog items gathered under it are open.</exception>
    public static async Task DemandFinished(Store store, Id<RoadmapItem> item, CancellationToken stop)
    {
        if (await store.BacklogItems.Where(row => row.RoadmapItem == item && row.Open == EF.Parameter(true)).OrderBy(row => row.Rank).FirstOrDefaultAsync(stop) is { } open)
            throw new Refused($"{BacklogItemKind.Kind.NumberOf(open)} “{open.Title}” is still open: finish it, drop it, or take it from this item.", "state");
    }
}
