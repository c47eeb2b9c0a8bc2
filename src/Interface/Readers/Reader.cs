using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Tandem.Interface.Language;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Readers;

/// <summary>
/// Who reads this page and how: language, time zone and theme, from the person's own preference, else from what the browser says.
/// </summary>
public sealed class Reader(IHttpContextAccessor http, Languages languages, TimeProvider clock)
{
    public const string ThemeCookie = "theme";
    public const string ZoneCookie = "zone";

    private string? language;
    private CultureInfo? culture;
    private DateTimeZone? zone;
    private Theme? theme;

    /// <summary>Two letters, one of the languages we speak.</summary>
    public string Language
    {
        get => language ??= languages.Choose(Wishes());
        set => (language, culture) = (value, null);
    }

    /// <summary>How numbers and dates are written: the region comes from the browser where it speaks the same language.</summary>
    public CultureInfo Culture => culture ??= CultureOf(Wishes()
        .FirstOrDefault(wish => wish is not null && wish.StartsWith(Language, StringComparison.OrdinalIgnoreCase)) ?? Language);

    public DateTimeZone Zone
    {
        get => zone ??= (IsSignedIn ? FindZone(Actor.Zone) : null) ?? FindZone(Cookie(ZoneCookie)) ?? DateTimeZone.Utc;
        set => zone = value;
    }

    public Theme Theme
    {
        get => theme ??= Enum.TryParse<Theme>(Cookie(ThemeCookie), ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : Theme.Automatic;
        set => theme = value;
    }

    /// <summary>Who this is for the rules of the house; a stranger until somebody has signed in.</summary>
    public Actor Actor => http.HttpContext is { } context && context.Features.Get<Actor>() is { } actor
        ? actor.Cause.Length > 0 ? actor : actor with { Cause = Exchange.TraceId(context) }
        : Actor.Stranger;

    public bool IsSignedIn => Actor.Person is not null;

    /// <summary>What the browser asked for.</summary>
    public HttpRequest Request => http.HttpContext?.Request ?? throw new InvalidOperationException("Nobody is asking.");

    public IQueryCollection Query => http.HttpContext?.Request.Query ?? QueryCollection.Empty;

    /// <summary>Ends when the reader has gone away.</summary>
    public CancellationToken Stop => http.HttpContext?.RequestAborted ?? CancellationToken.None;

    /// <summary>The page's own path, without its query.</summary>
    public string Path => http.HttpContext?.Request.Path.Value ?? "/";

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A moment on the reader's own clock.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(Zone).ToDateTimeOffset();

    /// <summary>A moment as an address writes it: on the reader's clock, or with its own zone (RFC 3339).</summary>
    public DateTimeOffset? Moment(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Rfc3339.TryRead(text, out var moment))
            return moment;
        return LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text.Length > 16 ? text[..16] : text) is { Success: true, Value.Year: > 1 and < 9999 } local
            ? Zone.AtLeniently(local.Value).ToDateTimeOffset() : null;
    }

    private IEnumerable<string?> Wishes()
    {
        if (IsSignedIn)
            yield return Actor.Language;
        if (http.HttpContext is { } context)
            foreach (var wish in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1))
                yield return wish.Value.Value;
    }

    private string? Cookie(string name) => http.HttpContext?.Request.Cookies[name];

    private static DateTimeZone? FindZone(string? name) =>
        string.IsNullOrEmpty(name) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    private static CultureInfo CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(name[..2]);
        }
    }
}
