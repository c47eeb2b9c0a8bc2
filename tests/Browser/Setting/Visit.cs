using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tandem.Tests.Browser.Setting;

/// <summary>One person at one window; remembers what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>On a telephone only the colours are the same; to look at them is what takes longest.</summary>
    private static readonly AxeRunOptions Shape = new()
    {
        RunOnly = Wcag22.RunOnly,
        Rules = new Dictionary<string, RuleOptions> { ["color-contrast"] = new() { Enabled = false } },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>By night only the colours are others.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"), ResultTypes = [ResultType.Violations] };

    private readonly IBrowserContext window;
    private readonly List<string> complaints = [];

    public Visit(IBrowserContext window, IPage page)
    {
        (this.window, Page) = (window, page);
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
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings in the browser's console, broken scripts and refused content among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Hands over the complaints so far, and forgets them.</summary>
    public IReadOnlyList<string> Complained()
    {
        IReadOnlyList<string> so = [.. complaints];
        complaints.Clear();
        return so;
    }

    /// <summary>What keeps some people from using the page (WCAG 2.2 AA), as axe sees it.</summary>
    public async Task<IReadOnlyList<string>> Barriers(Look look = Look.Light)
    {
        var result = await Page.RunAxe(look switch { Look.Dark => Colours, Look.Phone => Shape, _ => Wcag22 });
        return [.. result.Violations.SelectMany(each => each.Nodes.Select(node => $"{each.Id}: {each.Help} at {node.Target} {node.Html}"))];
    }

    /// <summary>How many pixels the page is wider than its window.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");

    public async ValueTask DisposeAsync() => await window.DisposeAsync();
}
