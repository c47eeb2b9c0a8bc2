using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Text;

namespace Tandem.People.SignIn;

/// <summary>Carries what is known between two steps of a sign-in, in a sealed cookie that is worth nothing after a few minutes.</summary>
public sealed class HalfWay(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("Tandem.People.SignIn.HalfWay");

    public void Keep<T>(HttpContext context, string step, T what)
    {
        var note = JsonSerializer.Serialize(new Note<T>(step, clock.GetUtcNow() + Lasts, what), Json.Plain);
        context.Response.Cookies.Append(NameOf(step), protector.Protect(note), Rules(context, Lasts));
    }

    /// <summary>What was kept; null where it is too old, not ours, or of another step.</summary>
    public T? Take<T>(HttpContext context, string step) where T : class
    {
        if (context.Request.Cookies[NameOf(step)] is not { Length: > 0 and < 4000 } sealedNote)
            return null;
        try
        {
            var note = JsonSerializer.Deserialize<Note<T>>(protector.Unprotect(sealedNote), Json.Plain);
            return note is not null && note.Step == step && note.Until > clock.GetUtcNow() ? note.What : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public static void Drop(HttpContext context, string step) => context.Response.Cookies.Delete(NameOf(step), Rules(context, null));

    private static string NameOf(string step) => $"step-{step}";

    private static CookieOptions Rules(HttpContext context, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lasts,
        IsEssential = true,
    };

    private sealed record Note<T>(string Step, DateTimeOffset Until, T What);
}
