using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.Opsgenie;

/// <summary>What is asked of an alert, and who asks: the body of a request, or its query where it has none.</summary>
/// <param name="Action">What it is called when one asks what became of it.</param>
internal sealed record OpsgenieAsk(HttpContext Context, KnownIntegration? Known, Sender From, Actor By, string Action, JsonElement Body) : IDisposable
{
    private const int LongestName = 100;
    private JsonBody? read;

    /// <summary>By which one asks what became of it.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>A remark that comes with it; null: none.</summary>
    public string? Note => Said("note") is { Length: > 0 } note ? note : null;

    public CancellationToken Stop => Context.RequestAborted;

    public static async Task<OpsgenieAsk> Read(HttpContext context, EventDoor door, string action)
    {
        var known = await door.Sender(context);
        var (from, actor) = (EventDoor.Of(known, context), ActorOf(known, context));
        // What is asked of an alert may come without a body.
        var body = context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? null : await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        var ask = new OpsgenieAsk(context, known, from, actor, action, body?.Root ?? default) { read = body };
        return ask with { By = Named(actor, ask.Said("user"), ask.Said("source")) };
    }

    /// <summary>Who asks, with the names of those for whom it says to ask.</summary>
    /// <exception cref="Refused">A name is too long.</exception>
    public static Actor Named(Actor actor, params IEnumerable<string> said)
    {
        var names = said.Where(name => name.Length > 0).Select(name => name.Length > LongestName ? throw new Refused($"A name has at most {LongestName} characters.", "user") : name).ToList();
        return names.Count == 0 ? actor : actor with { Name = $"{actor.Name} ({string.Join(", ", names)})" };
    }

    /// <summary>An integration may do with its own alerts what it likes; an API token what it may anywhere.</summary>
    public static Actor ActorOf(KnownIntegration? known, HttpContext context) => known is null
        ? context.Features.Get<Actor>()! : new Actor(null, known.Sender.Name) { Cause = "an event", Grants = [Grant.All] };

    /// <summary>What is refused is said of the field that was sent.</summary>
    public static async Task About(string field, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Refused refused)
        {
            throw new Refused(refused.Message, field);
        }
    }

    /// <summary>A text; empty: it is not said.</summary>
    /// <exception cref="Refused">It is something else.</exception>
    public string Said(string name) => Body.ValueKind == JsonValueKind.Undefined ? Context.Request.Query[name].ToString()
        : EventReader.Text(Body, name, out var text) ? text : throw new Refused($"{name} is a text.", name);

    /// <exception cref="Refused">It is missing, or no text.</exception>
    public string Demand(string name) => Said(name) is { Length: > 0 } text ? text : throw new Refused($"{name} is a text and can not be empty.", name);

    /// <summary>An object that is named.</summary>
    /// <exception cref="Refused">It is missing, or none.</exception>
    public JsonElement Object(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object
        ? member : throw new Refused($"{name} is an object and can not be empty.", name);

    /// <summary>Several texts: an array in a body, with commas between them in a query.</summary>
    /// <exception cref="Refused">There are none, or one is no text.</exception>
    public IReadOnlyList<string> Many(string name)
    {
        if (Body.ValueKind == JsonValueKind.Undefined)
            return Demand(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Body.ValueKind != JsonValueKind.Object || !Body.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            throw new Refused($"{name} is an array of texts and can not be empty.", name);
        return [.. list.EnumerateArray().Select(each => EventReader.Text(each, out var text) && text.Trim().Length > 0 ? text.Trim() : throw new Refused($"{name} is an array of texts.", name))];
    }

    public void Dispose() => read?.Dispose();
}
