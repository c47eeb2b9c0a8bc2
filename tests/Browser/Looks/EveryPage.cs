using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>
/// Every page can be used by everybody: it answers, fits its window, and the browser has nothing to complain of. Day and night are a class each, so that
/// they are walked side by side; at night each page is as narrow as a telephone, and pages directly below the root, lists above all, are looked at wide as well: a record
/// in the dark has no colours that its list has not.
/// </summary>
public abstract class EveryPage(DemoSite demo, Look look)
{
    private const string Map = "/service-map?item=CI-12&failed=CI-12";

    [Journey]
    public async Task With_barriers_would_be_told()
    {
        await using var visit = await demo.Stranger(look);
        await visit.Page.SetContentAsync("""<p style="color: #eee; background: #fff">Faint</p><img src="data:,">""");

        (await visit.Barriers(look)).ShouldNotBeEmpty();
    }

    [Journey]
    public async Task At_the_door_has_no_barriers()
    {
        await using var visit = await demo.Stranger(look);

        (await FaultsOf(visit, ["/sign-in", "/reset", "/survey/long-ago", "/api"])).ShouldBeEmpty();
    }

    [Journey]
    public async Task That_is_found_otherwise_has_no_barriers()
    {
        await using var visit = await demo.Administrator(look);

        (await FaultsOf(visit, ["/search?q=printer", "/incidents?q=nothing-is-called-so"])).ShouldBeEmpty();
        (await FaultsOf(visit, ["/incidents/INC-999999", "/incidents/INC-1?at=2001-01-01T12:00"], 404)).ShouldBeEmpty();
    }

    [Journey]
    public async Task Of_the_configuration_has_no_barriers()
    {
        await using var visit = await demo.Administrator(look);
        var answer = await visit.Page.GotoAsync(Map);
        await visit.Page.Locator(".map-canvas canvas").First.WaitForAsync();

        (await Faults(visit, Map, answer!)).ShouldBeEmpty();
        (await FaultsOf(visit, ["/configuration-items/CI-12/impact?direction=up", "/configuration-items/new?class=Server", "/configuration-classes/CLS-7/edit"])).ShouldBeEmpty();
    }

    [Journey]
    public async Task That_the_navigation_leads_to_has_no_barriers()
    {
        await using var visit = await demo.Administrator(look);
        List<string> faults = [];

        var pages = await new Tour(visit).Walk("/", async (path, answer) => faults.AddRange(await Faults(visit, path, answer)));

        faults.ShouldBeEmpty();
        pages.Count.ShouldBeGreaterThan(45);
        pages.ShouldContain("/incidents/new");
        pages.ShouldContain(path => path.StartsWith("/people/PER-", StringComparison.Ordinal) && path.EndsWith("/edit", StringComparison.Ordinal));
    }

    [Journey]
    public async Task Of_the_portal_has_no_barriers()
    {
        await using var visit = await demo.Requester(look);
        List<string> faults = [];

        var pages = await new Tour(visit).Walk("/portal", async (path, answer) => faults.AddRange(await Faults(visit, path, answer)));

        faults.ShouldBeEmpty();
        pages.ShouldContain(path => path.StartsWith("/portal/incidents/INC-", StringComparison.Ordinal));
        pages.ShouldNotContain(path => path.StartsWith("/incidents", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> FaultsOf(Visit visit, string[] paths, int status = 200)
    {
        List<string> faults = [];
        foreach (var path in paths)
            faults.AddRange(await Faults(visit, path, (await visit.Page.GotoAsync(path))!, status));
        return faults;
    }

    private async Task<IReadOnlyList<string>> Faults(Visit visit, string path, IResponse answer, int status = 200)
    {
        List<string> faults = [];
        if (answer.Status != status)
            faults.Add($"{path}: {answer.Status}");
        if (look != Look.Dark || path.LastIndexOf('/') == 0)
            faults.AddRange(await Seen(visit, path, look));
        if (look == Look.Dark)
        {
            await visit.Page.SetViewportSizeAsync(Visit.Narrow.Width, Visit.Narrow.Height);
            faults.AddRange(await Seen(visit, path, Look.Phone));
            await visit.Page.SetViewportSizeAsync(Visit.Wide.Width, Visit.Wide.Height);
        }

        // The browser itself calls every page that is not there an error.
        faults.AddRange(visit.Complained().Where(complaint => status == 200 || !complaint.Contains("404", StringComparison.Ordinal)));
        return faults;
    }

    private static async Task<IReadOnlyList<string>> Seen(Visit visit, string path, Look look)
    {
        List<string> faults = [.. (await visit.Barriers(look)).Select(barrier => $"{path}: {barrier}")];
        if (await visit.Overhang() is > 0 and var overhang)
            faults.Add($"{path}: stands {overhang} px out of the window ({look})");
        return faults;
    }
}
