using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tandem.Tests.Setting;

/// <summary>A person with a browser and without script: follows links, fills in forms and posts them, and keeps cookies.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;
    private int hops;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, ConnectTimeout = TimeSpan.FromSeconds(10) };
        client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The page that is open.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the page that is open was found, after every redirect: path and query.</summary>
    public string Place { get; private set; } = "/";

    /// <summary>Opens a page and follows redirects.</summary>
    public Task<IHtmlDocument> Open(string path) => Ask(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Follows the link, or presses the button of its own form, with these words.</summary>
    public Task<IHtmlDocument> Press(string words)
    {
        var pressed = Page.QuerySelectorAll("a[href], button").FirstOrDefault(each => Words(each) == words)
            ?? throw new InvalidOperationException($"Nothing on {Place} says '{words}'; there is: {string.Join(", ", Page.QuerySelectorAll("a[href], button").Select(Words))}");
        return pressed is IHtmlAnchorElement link
            ? Open(link.GetAttribute("href")!)
            : Submit(((IHtmlButtonElement)pressed).Form ?? throw new InvalidOperationException($"'{words}' belongs to no form"), [], (IHtmlButtonElement)pressed);
    }

    /// <summary>Fills in a form and sends it with everything hidden in it, as a browser does.</summary>
    /// <param name="form">A selector of the form.</param>
    /// <param name="values">By the name of the field; a list sends it several times.</param>
    public Task<IHtmlDocument> Submit(string form, params (string Name, string Value)[] values) =>
        Submit(Page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form} on {Place}"), values, null);

    /// <summary>Fills in a form and presses the button in it that sends it elsewhere.</summary>
    public Task<IHtmlDocument> Press(string form, string elsewhere, params (string Name, string Value)[] values)
    {
        var filled = Page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form} on {Place}");
        return Submit(filled, values, filled.QuerySelector<IHtmlButtonElement>($"button[formaction='{elsewhere}']") ?? throw new InvalidOperationException($"No button leads from {form} to {elsewhere}"));
    }

    /// <summary>Fills in a form, chooses files for it and sends it.</summary>
    public Task<IHtmlDocument> Send(string form, IReadOnlyList<(string Name, string Value)> values, params IReadOnlyList<(string Field, string Name, string Content)> files)
    {
        var filled = Page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form} on {Place}");
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(filled).Where(field => values.All(value => value.Name != field.Name)).Concat(values))
            content.Add(new StringContent(value), name);
        foreach (var (field, name, text) in files)
            content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), field, name);
        return Post(filled, null, filled.GetAttribute("action") ?? Place, content);
    }

    /// <summary>What the page's script would fetch by posting nothing to an address.</summary>
    public async Task<string> Fetch(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var answer = await client.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public void Dispose() => client.Dispose();

    private async Task<IHtmlDocument> Submit(IHtmlFormElement form, IReadOnlyList<(string Name, string Value)> values, IHtmlButtonElement? button)
    {
        var unknown = values.Where(value => form.Elements.All(field => field.GetAttribute("name") != value.Name)).Select(value => value.Name);
        if (unknown.Any())
            throw new InvalidOperationException($"The form has no field {string.Join(", ", unknown)}");
        var sent = Filled(form).Where(field => values.All(value => value.Name != field.Name)).Concat(values).ToList();
        if (button?.Name is { Length: > 0 } name)
            sent.Add((name, button.Value));
        var content = new FormUrlEncodedContent(sent.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        var target = button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Place;
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
            return await Open($"{target.Split('?')[0]}?{await content.ReadAsStringAsync()}");
        var pressed = button ?? form.QuerySelectorAll<IHtmlButtonElement>("button[name]").FirstOrDefault(each => values.Contains((each.Name!, each.Value)));
        return await Post(form, pressed, target, content);
    }

    /// <exception cref="InvalidOperationException">The form is sent by the page's script, which shows a page only where a redirect leads to it: what is answered at once would be lost.</exception>
    private async Task<IHtmlDocument> Post(IHtmlFormElement form, IHtmlButtonElement? button, string target, HttpContent content)
    {
        var byScript = ((IElement?)button ?? form).Closest("[data-turbo='false']") is null && form.Closest("[data-turbo='false']") is null;
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var page = await Ask(request);
        return byScript && hops == 0 && (int)Status < 300
            ? throw new InvalidOperationException($"{target} answers a form with a page. Scripts show that only if the form, or its button, has data-turbo=\"false\".") : page;
    }

    private async Task<IHtmlDocument> Ask(HttpRequestMessage request)
    {
        for (hops = 0; hops < 10; hops++)
        {
            using var answer = await client.SendAsync(request);
            request.Dispose();
            Place = answer.RequestMessage!.RequestUri!.PathAndQuery;
            if (answer.Headers.Location is { } next)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(answer.RequestMessage.RequestUri, next));
                continue;
            }

            Status = answer.StatusCode;
            return Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
        }

        throw new InvalidOperationException($"{Place} redirects in a circle");
    }

    private static IEnumerable<(string Name, string Value)> Filled(IHtmlFormElement form) => form.Elements
        .Where(field => field.GetAttribute("name") is { Length: > 0 } && !field.HasAttribute("disabled"))
        .SelectMany(field => field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement text => [(text.Name!, text.Value)],
            IHtmlSelectElement choice => choice.SelectedOptions.Select(option => (choice.Name!, option.Value)),
            _ => Enumerable.Empty<(string, string)>(),
        });

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
