using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Http;

/// <summary>One request to the API and its answer: who asks, what was sent, how it is answered.</summary>
public sealed class Exchange
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    /// <exception cref="SignedOut">Nobody has signed in.</exception>
    public Exchange(HttpContext context)
    {
        Context = context;
        var actor = context.Features.Get<Actor>();
        if (actor is null || ReferenceEquals(actor, Actor.Stranger))
            throw new SignedOut();
        By = actor.Cause.Length > 0 ? actor : actor with { Cause = TraceId(context) };
    }

    public HttpContext Context { get; }

    public Actor By { get; }

    public HttpRequest Request => Context.Request;

    public HttpResponse Response => Context.Response;

    public CancellationToken Stop => Context.RequestAborted;

    public Store Store => Get<Store>();

    /// <summary>The id by which this request is found again in logs, facts and problems.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    public T Get<T>() where T : notnull => Context.RequestServices.GetRequiredService<T>();

    public string Route(string name) => (string)Request.RouteValues[name]!;

    /// <summary>A moment that the address names.</summary>
    /// <exception cref="Malformed">It names none, or not as RFC 3339 writes moments.</exception>
    public DateTimeOffset Moment(string name) => Rfc3339.TryRead(Request.Query[name].ToString(), out var moment)
        ? moment : throw new Malformed("Give the moment as RFC 3339 writes it, such as 2026-05-03T12:00:00Z.", name);

    public Task<JsonBody> Body() => JsonBody.Read(Request, Stop);

    /// <summary>Answers with JSON.</summary>
    public async Task Answer(int status, Action<Utf8JsonWriter> write)
    {
        Response.StatusCode = status;
        Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(Response.BodyWriter, Writing))
            write(json);
        await Response.BodyWriter.FlushAsync(Stop);
    }

    public void Answer(int status) => Response.StatusCode = status;

    /// <summary>Says which version the answer holds: what <c>If-Match</c> is to name (RFC 9110, 8.8.3).</summary>
    public void Tag(long version) => Response.Headers.ETag = $"\"{version}\"";

    /// <summary>The version of the record the caller has seen; null where any will do.</summary>
    /// <param name="demanded">Whether the caller must say one.</param>
    /// <exception cref="Unconditional">Demanded, and not said.</exception>
    public int? ExpectedVersion(bool demanded)
    {
        if (Request.Headers.IfMatch.Count == 0)
            return demanded ? throw new Unconditional() : null;
        if (!EntityTagHeaderValue.TryParseList(Request.Headers.IfMatch, out var tags))
            throw new Malformed("If-Match holds no entity tag.", "If-Match");
        if (tags.Contains(EntityTagHeaderValue.Any))
            return null;
        return tags is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"'), out var version) ? version : throw new Stale();
    }
}
