using Microsoft.Playwright;

namespace Tandem.Tests.Browser.Setting;

/// <summary>
/// Every page one reaches by following the house's own navigation: each entry, whatever can be written down anew, and of each list its first
/// record and the form of that record. So a practice that is added is visited without being named here.
/// </summary>
public sealed class Tour(Visit visit)
{
    /// <summary>The navigation, the menus and tabs that are pages of their own.</summary>
    private const string Ways = ".side-nav a[href], .portal-nav a[href], .menu-panel a.menu-item[href]:not([download]), .tabs a[href]:not([href*='?'])";

    /// <summary>From a list to its first record, from a record to its form.</summary>
    private const string Inwards = "table.list tbody tr:first-child a[data-open], main .table tbody tr:first-child td:first-child a[href^='/portal/'], .page-actions a[href$='/edit']";

    private const int PagesOfOneTab = 40;

    private readonly Queue<string> ahead = new();
    private readonly HashSet<string> known = [];

    /// <param name="start">Where it begins.</param>
    /// <param name="look">What is done on each page.</param>
    /// <returns>The pages that were visited.</returns>
    public async Task<IReadOnlyList<string>> Walk(string start, Func<string, IResponse, Task> look)
    {
        var visited = new List<string>();
        Note(start);
        while (ahead.TryDequeue(out var path))
        {
            if (visited.Count % PagesOfOneTab == PagesOfOneTab - 1)
                await visit.Renew();
            var answer = await visit.Page.GotoAsync(path);
            await look(path, answer!);
            visited.Add(path);
            foreach (var link in await visit.Page.EvalOnSelectorAllAsync<string[]>($"{Ways}, {Inwards}", "links => links.map(link => link.getAttribute('href'))"))
                Note(link);
        }

        return visited;
    }

    private void Note(string path)
    {
        if (path.StartsWith('/') && !path.Contains('#', StringComparison.Ordinal) && known.Add(path))
            ahead.Enqueue(path);
    }
}
