using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tandem.Tests.Browser.Setting;

/// <summary>One person at one window; remembers what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>A desk's screen, in pixels.</summary>
    public static readonly (int Width, int Height) Wide = (1280, 800);

    /// <summary>A telephone's screen, in pixels.</summary>
    public static readonly (int Width, int Height) Narrow = (390, 844);

    /// <summary>What stands around every page and is the same on all.</summary>
    private static readonly string[] Frame = [".side", ".top-bar"];

    private readonly IBrowserContext window;
    private readonly List<string> complaints = [];
    private readonly HashSet<Look> framed = [];

    public Visit(IBrowserContext window, IPage page)
    {
        this.window = window;
        Page = Watched(page);
    }

    public IPage Page { get; private set; }

    /// <summary>Errors and warnings in the browser's console, broken scripts and refused content among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Goes on in a tab of its own: one that has seen a hundred pages holds gigabytes and grows slow.</summary>
    public async Task Renew()
    {
        var old = Page;
        Page = Watched(await window.NewPageAsync());
        await old.CloseAsync();
    }

    /// <summary>Hands over the complaints so far, and forgets them.</summary>
    public IReadOnlyList<string> Complained()
    {
        IReadOnlyList<string> so = [.. complaints];
        complaints.Clear();
        return so;
    }

    /// <summary>Has the page that is open look otherwise.</summary>
    public async Task Turn(Look look)
    {
        var (width, height) = look == Look.Phone ? Narrow : Wide;
        await Page.SetViewportSizeAsync(width, height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light });
        // A page learns of it before its next picture.
        await Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
    }

    /// <summary>What keeps some people from using the page (WCAG 2.2 AA), as axe sees it; the frame around all pages is looked at with the first.</summary>
    public async Task<IReadOnlyList<string>> Barriers(Look look = Look.Light)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        // While the next page is on its way, Turbo marks the whole document as busy, which is no attribute of a document.
        return await Page.EvaluateAsync<string[]>("""
            async ({ runOnly, exclude }) => (await axe.run({ exclude }, { runOnly, resultTypes: ["violations"] })).violations
              .flatMap(each => each.nodes.filter(node => each.id !== "aria-allowed-attr" || !/^<html [^>]*aria-busy/.test(node.html)).map(node => `${each.id}: ${each.help} at ${node.target} ${node.html}`))
            """, new { runOnly = Asked(look), exclude = framed.Add(look) ? [] : Frame });
    }

    private static string[] Asked(Look look) => look switch
    {
        // By night only the colours are others.
        Look.Dark => ["color-contrast", "link-in-text-block"],
        // On a telephone only what is shown, where and how large, is another.
        Look.Phone => ["target-size", "scrollable-region-focusable", "button-name", "link-name", "aria-hidden-focus", "region"],
        _ => Wcag22,
    };

    /// <summary>How many pixels the page is wider than its window.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");

    public async ValueTask DisposeAsync() => await window.DisposeAsync();

    private IPage Watched(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        // What is given up because a newer page is on its way is no fault, though Turbo lets the browser say so.
        page.PageError += (_, fault) =>
        {
            if (!fault.StartsWith("AbortError", StringComparison.Ordinal))
                complaints.Add($"{page.Url}: {fault}");
        };
        return page;
    }
}
