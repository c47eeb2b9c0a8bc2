using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Silences;

namespace Tandem.Operation.Alertmanager;

/// <summary>Tells, takes and ends silences as Alertmanager does.</summary>
internal sealed class AlertmanagerSilences(EventDoor door, TimeProvider clock)
{
    /// <summary>What is over is told for so long.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromHours(120);

    private const int Most = 10_000;

    public async Task List(HttpContext context)
    {
        (await door.Asker(context)).Demand(SilenceKind.Kind.ReadRight);
        var tests = Filter(context.Request);
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - Retention);
        var all = await StoreOf(context).Set<Silence>().AsNoTracking().Where(silence => silence.EndsAt > since).OrderBy(silence => silence.EndsAt).Take(Most).ToListAsync(context.RequestAborted);
        await AlertmanagerAnswers.Give(context, json =>
        {
            json.WriteStartArray();
            foreach (var silence in all.Where(silence => tests.All(test => test.Holds(silence.Matchers.Find(matcher => matcher.Name == test.Matcher.Name)?.Value))))
                AlertmanagerJson.Write(json, silence, now);
            json.WriteEndArray();
        });
    }

    public async Task Read(HttpContext context)
    {
        (await door.Asker(context)).Demand(SilenceKind.Kind.ReadRight);
        var silence = await Find(context, (string)context.Request.RouteValues["id"]!);
        await AlertmanagerAnswers.Give(context, json => AlertmanagerJson.Write(json, silence, clock.GetUtcNow()));
    }

    public async Task End(HttpContext context)
    {
        var by = await door.Asker(context);
        by.Demand(SilenceKind.Kind.EditRight);
        var silence = await Find(context, (string)context.Request.RouteValues["id"]!);
        if (silence.State != SilenceLife.Expired)
            await context.RequestServices.GetRequiredService<ExpireSilence>().Run(new(silence.Id), by, context.RequestAborted);
    }

    public async Task Post(HttpContext context)
    {
        var by = await door.Asker(context);
        by.Demand(SilenceKind.CreateRight);
        var sent = await Sent(context);
        Id<Silence> id;
        try
        {
            id = string.IsNullOrEmpty(sent.Id) ? await Add(context, sent, by) : await Change(context, sent, by);
        }
        catch (Refused refused)
        {
            throw new Malformed(refused.Message, refused.Complaints[0].Field);
        }

        await AlertmanagerAnswers.Give(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("silenceID", id.Value);
            json.WriteEndObject();
        });
    }

    private static async Task<Id<Silence>> Add(HttpContext context, SentSilence sent, Actor by) =>
        (await context.RequestServices.GetRequiredService<AddSilence>().Run(new(sent.Comment, sent.Matchers, sent.StartsAt, sent.EndsAt, sent.CreatedBy), by, context.RequestAborted)).Id;

    /// <summary>As the original: what only lasts longer or shorter stays itself; any other change ends it and begins another.</summary>
    private static async Task<Id<Silence>> Change(HttpContext context, SentSilence sent, Actor by)
    {
        by.Demand(SilenceKind.Kind.EditRight);
        var known = await Find(context, sent.Id!);
        var features = context.RequestServices;
        if (known.State != SilenceLife.Expired && known.Matchers.SequenceEqual(sent.Matchers ?? []))
        {
            var patch = new Patch(new() { ["comment"] = sent.Comment, ["endsAt"] = sent.EndsAt is { } end ? JsonSerializer.SerializeToNode(end, Json.Plain) : null });
            await features.GetRequiredService<EditSilence>().Run(new(known.Id, patch), by, context.RequestAborted);
            return known.Id;
        }

        var made = await Add(context, sent, by);
        if (known.State != SilenceLife.Expired)
            await features.GetRequiredService<ExpireSilence>().Run(new(known.Id), by, context.RequestAborted);
        return made;
    }

    private static async Task<SentSilence> Sent(HttpContext context)
    {
        using var body = await JsonBody.Read(context.Request, context.RequestAborted);
        try
        {
            return body.Root.Deserialize<SentSilence>(Json.Plain) ?? throw new Malformed("Send a silence.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new Malformed("The silence cannot be read.");
        }
    }

    /// <exception cref="Missing">There is no such silence.</exception>
    private static async Task<Silence> Find(HttpContext context, string id) => Guid.TryParse(id, out var guid)
        && await StoreOf(context).Set<Silence>().AsNoTracking().SingleOrDefaultAsync(silence => silence.Id == new Id<Silence>(guid), context.RequestAborted) is { } found ? found : throw new Missing("silence");

    private static IReadOnlyList<MatcherTest> Filter(HttpRequest request)
    {
        try
        {
            return AlertQuery.Filter(request);
        }
        catch (Refused refused)
        {
            throw new Malformed(refused.Message, "filter");
        }
    }

    private static Store StoreOf(HttpContext context) => context.RequestServices.GetRequiredService<Store>();
}
