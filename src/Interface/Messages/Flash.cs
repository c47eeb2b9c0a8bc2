using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Look;
using Tandem.Interface.Readers;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Messages;

/// <summary>What the program says after a redirect: carried in a sealed cookie until the next page has shown it.</summary>
public sealed class Flash(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Cookie = "flash";
    private const int LargestCookie = 3000;

    private readonly List<FlashMessage> said = [];
    private readonly IDataProtector protector = protection.CreateProtector("Tandem.Interface.Messages.Flash");
    private bool willBeCarried;

    public void Good(string text, string? action = null, string? path = null) => Add(new(Tone.Good, text, action, path));

    public void Warning(string text) => Add(new(Tone.Warning, text));

    /// <summary>Something to be copied before it is closed.</summary>
    public void Once(string text) => Add(new(Tone.Warning, text, Lasts: true));

    public void Bad(string text) => Add(new(Tone.Bad, text));

    /// <summary>Everything said since the last page was shown; it is not said again.</summary>
    public IReadOnlyList<FlashMessage> Take()
    {
        if (http.HttpContext is not { } context || context.Request.IsPrefetch)
            return [];
        var carried = Open(context.Request.Cookies[Cookie]);
        if (context.Request.Cookies.ContainsKey(Cookie) && !context.Response.HasStarted)
            context.Response.Cookies.Delete(Cookie);
        FlashMessage[] all = [.. carried, .. said];
        said.Clear();
        return all;
    }

    private void Add(FlashMessage message)
    {
        said.Add(message);
        if (willBeCarried || http.HttpContext is not { } context)
            return;
        willBeCarried = true;
        context.Response.OnStarting(() =>
        {
            Carry(context);
            return Task.CompletedTask;
        });
    }

    private void Carry(HttpContext context)
    {
        if (said.Count == 0)
            return;
        var sealedText = protector.Protect(JsonSerializer.Serialize(said, Json.Plain));
        if (sealedText.Length <= LargestCookie)
            context.Response.Cookies.Append(Cookie, sealedText,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(2) });
    }

    private List<FlashMessage> Open(string? sealedText)
    {
        if (string.IsNullOrEmpty(sealedText))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<FlashMessage>>(protector.Unprotect(sealedText), Json.Plain) ?? [];
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            return [];
        }
    }
}
