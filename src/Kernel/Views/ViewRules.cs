using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Views;

/// <summary>What keeps saved views right: their names, how many, and who may share them with whom.</summary>
internal static class ViewRules
{
    private const int LongestName = 60;
    private const int Most = 100;

    public static string Name(string? name)
    {
        var tidy = (name ?? "").Trim();
        return tidy.Length is > 0 and <= LongestName && !tidy.Any(char.IsControl) ? tidy : throw new Refused($"A view has a name of at most {LongestName} characters.", nameof(name));
    }

    /// <param name="except">The view that has the name.</param>
    public static async Task CheckName(Store store, Guid owner, RecordKind kind, string name, Guid except, CancellationToken stop)
    {
        var names = await store.Set<SavedView>().Where(view => view.Owner == owner && view.Of == kind.Name && view.Id != except).Select(view => view.Name).ToListAsync(stop);
        if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new Refused("There is a view of this name already.", nameof(name));
        if (names.Count >= Most)
            throw new Refused($"A person keeps at most {Most} views of a list. Remove one first.", nameof(name));
    }

    /// <summary>Everybody may be shared with by those whose right reaches everywhere; a team by those who belong to it.</summary>
    public static void CheckSharing(ViewAudience with, Guid? team, Actor by)
    {
        if (with == ViewAudience.Me)
            return;
        by.Demand(ViewPractice.Right);
        if (with == ViewAudience.Everybody && !by.ReachOf(ViewPractice.Right).All)
            throw new Forbidden(ViewPractice.Right);
        if (with != ViewAudience.Team)
            return;
        if (team is not { } meant)
            throw new Refused("Say with which team the view is shared.", nameof(team));
        if (!by.Teams.Contains(meant) && !by.ReachOf(ViewPractice.Right).All)
            throw new Refused("A view is shared with a team by those who belong to it.", nameof(team));
    }
}
