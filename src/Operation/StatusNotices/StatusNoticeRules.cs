using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusNotices;

/// <summary>What must be true of everything that is told to everybody.</summary>
internal static class StatusNoticeRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 5_000;
    private const int MostServices = 50;

    /// <summary>Updates of one notice.</summary>
    private const int MostUpdates = 500;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in at most {LongestTitle} characters what everybody may read of it.", "title");

    public static string Text(string? text) => text?.Trim() is { Length: > 0 and <= LongestText } tidy
        ? tidy : throw new Refused($"Say in at most {LongestText} characters how it stands: everybody reads it.", "text");

    public static string End(string? text) => text?.Trim() is { Length: > LongestText } ? throw new Refused($"Say it in at most {LongestText} characters.", "endsWith") : text?.Trim() ?? "";

    public static async Task<List<Id<Service>>> Services(Store store, IEnumerable<Id<Service>> services, CancellationToken stop)
    {
        List<Id<Service>> wanted = [.. services.Distinct()];
        if (wanted.Count is 0 or > MostServices)
            throw new Refused($"Say which services it concerns: from 1 to {MostServices}.", "services");
        return await store.Services.CountAsync(service => wanted.Contains(service.Id), stop) == wanted.Count ? wanted : throw new Refused("One of these services does not exist.", "services");
    }

    public static void DemandRoom(StatusNotice notice)
    {
        if (notice.Updates.Count >= MostUpdates)
            throw new Refused($"A notice has at most {MostUpdates} updates: begin another.", "text");
    }
}
