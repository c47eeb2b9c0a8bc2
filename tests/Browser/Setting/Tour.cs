using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Tandem.Tests.Browser.Setting;

/// <summary>
/// Every page one reaches by following the house's own navigation: each entry, whatever can be written down anew, and of each list its first
/// record and the form of that record. So a practice that is added is visited without being named here.
/// </summary>
/// <param name="visits">The windows of one person, walked side by side: each takes the next page that none has taken.</param>
public sealed class Tour(params IReadOnlyList<Visit> visits)
{
    /// <summary>The navigation, the menus and tabs that are pages of their own.</summary>
    private const string Ways = ".side-nav a[href], .portal-nav a[href], .menu-panel a.menu-item[href]:not([download]), .tabs a[href]:not([href*='?'])";

    /// <summary>From a list to its first record, from a record to its form.</summary>
    private const string Inwards = "table.list tbody tr:first-child a[data-open], main .table tbody tr:first-child td:first-child a[href^='/portal/'], .page-actions a[href$='/edit']";

    private const int PagesOfOneTab = 40;

    private readonly ConcurrentQueue<string> faults = new();

    /// <param name="start">Where it begins.</param>
    /// <param name="look">What is looked for on each page: hands back its faults.</param>
    /// <returns>The pages that were visited, and the faults of all.</returns>
    public async Task<(IReadOnlyList<string> Pages, IReadOnlyList<string> Faults)> Walk(string start, Func<Visit, string, IResponse, Task<IReadOnlyList<string>>> look)
    {
        HashSet<string> known = [start];
        for (string[] ahead = [start]; ahead.Length > 0;)
        {
            var waiting = new ConcurrentQueue<string>(ahead);
            var found = await Task.WhenAll(visits.Select(visit => Follow(waiting, visit, look)));
            ahead = [.. found.SelectMany(links => links).Where(known.Add)];
        }

        return ([.. known], [.. faults]);
    }

    /// <returns>Where the pages lead that this window took.</returns>
    private async Task<IReadOnlyList<string>> Follow(ConcurrentQueue<string> waiting, Visit visit, Func<Visit, string, IResponse, Task<IReadOnlyList<string>>> look)
    {
        List<string> links = [];
        for (var seen = 1; waiting.TryDequeue(out var path); seen++)
        {
            if (seen % PagesOfOneTab == 0)
                await visit.Renew();
            var answer = await visit.Page.GotoAsync(path);
            foreach (var fault in await look(visit, path, answer!))
                faults.Enqueue(fault);
            links.AddRange(await visit.Page.EvalOnSelectorAllAsync<string[]>($"{Ways}, {Inwards}", "links => links.map(link => link.getAttribute('href'))"));
        }

        return [.. links.Where(path => path.StartsWith('/') && !path.Contains('#', StringComparison.Ordinal))];
    }
}
