using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>
/// Every page can be used by everybody: it answers, fits its window, and the browser has nothing to complain of. Each is fetched once and looked at by day
/// and on a telephone; pages directly below the root, lists above all, by night as well: a record in the dark has no colours that its list has not.
/// </summary>
public sealed class EveryPage(DemoSite demo)
{
    private const string Map = "/service-map?item=CI-12&failed=CI-12";

    [Theory, Looks]
    public async Task With_barriers_would_be_told(Look look)
    {
        await using var visit = await demo.Stranger();
        await visit.Page.SetContentAsync("""
            <style>@media (prefers-color-scheme: dark) { .night { color: #333; background: #000 } }</style>
            <p class="day" style="color: #eee; background: #fff">Faint</p><p class="night">Faint in the dark</p><button class="phone"></button>
            """);

        await visit.Turn(look);

        string.Concat(await visit.Barriers(look)).ShouldContain($"class=\"{(look == Look.Light ? "day" : look == Look.Dark ? "night" : "phone")}\"");
    }

    [Journey]
    public async Task At_the_door_has_no_barriers()
    {
        await using var visit = await demo.Stranger();

        (await FaultsOf(visit, ["/sign-in", "/reset", "/survey/long-ago", "/api"])).ShouldBeEmpty();
    }

    [Journey]
    public async Task That_is_found_otherwise_has_no_barriers()
    {
        await using var visit = await demo.Administrator();

        (await FaultsOf(visit, ["/search?q=printer", "/incidents?q=nothing-is-called-so"])).ShouldBeEmpty();
        (await FaultsOf(visit, ["/incidents/INC-999999", "/incidents/INC-1?at=2001-01-01T12:00"], 404)).ShouldBeEmpty();
    }

    [Journey]
    public async Task Of_the_configuration_has_no_barriers()
    {
        await using var visit = await demo.Administrator();
        var answer = await visit.Page.GotoAsync(Map);
        await visit.Page.Locator(".map-canvas canvas").First.WaitForAsync();

        (await Faults(visit, Map, answer!)).ShouldBeEmpty();
        (await FaultsOf(visit, ["/configuration-items/CI-12/impact?direction=up", "/configuration-items/new?class=Server", "/configuration-classes/CLS-7/edit"])).ShouldBeEmpty();
    }

    [Journey]
    public async Task That_the_navigation_leads_to_has_no_barriers()
    {
        await using var visit = await demo.Administrator();
        await using var beside = await demo.Administrator();

        var (pages, faults) = await new Tour(visit, beside).Walk("/", Faults);

        faults.ShouldBeEmpty();
        pages.Count.ShouldBeGreaterThan(45);
        pages.ShouldContain("/incidents/new");
        pages.ShouldContain(path => path.StartsWith("/people/PER-", StringComparison.Ordinal) && path.EndsWith("/edit", StringComparison.Ordinal));
    }

    [Journey]
    public async Task Of_the_portal_has_no_barriers()
    {
        await using var visit = await demo.Requester();

        var (pages, faults) = await new Tour(visit).Walk("/portal", Faults);

        faults.ShouldBeEmpty();
        pages.ShouldContain(path => path.StartsWith("/portal/incidents/INC-", StringComparison.Ordinal));
        pages.ShouldNotContain(path => path.StartsWith("/incidents", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FaultsOf(Visit visit, string[] paths, int status = 200)
    {
        List<string> faults = [];
        foreach (var path in paths)
            faults.AddRange(await Faults(visit, path, (await visit.Page.GotoAsync(path))!, status));
        return faults;
    }

    private static Task<IReadOnlyList<string>> Faults(Visit visit, string path, IResponse answer) => Faults(visit, path, answer, 200);

    private static async Task<IReadOnlyList<string>> Faults(Visit visit, string path, IResponse answer, int status)
    {
        List<string> faults = [];
        if (answer.Status != status)
            faults.Add($"{path}: {answer.Status}");
        foreach (var look in path.LastIndexOf('/') == 0 ? (Look[])[Look.Light, Look.Dark, Look.Phone] : [Look.Light, Look.Phone])
        {
            await visit.Turn(look);
            faults.AddRange((await visit.Barriers(look)).Select(barrier => $"{path}: {barrier} ({look})"));
            if (await visit.Overhang() is > 0 and var overhang)
                faults.Add($"{path}: stands {overhang} px out of the window ({look})");
        }

        await visit.Turn(Look.Light);
        // The browser itself calls every page that is not there an error.
        faults.AddRange(visit.Complained().Where(complaint => status == 200 || !complaint.Contains("404", StringComparison.Ordinal)));
        return faults;
    }
}
