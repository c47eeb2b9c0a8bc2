using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;

namespace Tandem.Kernel.Links;

/// <summary>Answers for <c>/links</c> under records of every kind.</summary>
internal static class LinkAnswers
{
    public static SubResource SubResource { get; } = new("links",
    [
        new("GET", "", "Lists what it is linked to, as far as you may see that.", List) { Gives = typeof(LinkView), GivesMany = true, IsPaged = true },
        new("POST", "", "Links it to another record.", Add) { Takes = typeof(NewLink), Gives = typeof(LinkView), Status = 201 },
        new("DELETE", "{link}", "Removes a link.", Remove) { Status = 204 },
    ]);

    /// <summary>What is sent to link a record.</summary>
    internal sealed record NewLink(string? Relation, string? To);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.GivePageOf([.. (await Linked(exchange, kind, record)).Select(link => View(link, kind, record))]);

    private static async Task Add(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var asked = body.As<NewLink>();
        var request = new LinkRecords.Request(new(kind.Name, record.Key), asked.Relation ?? "", await Other(exchange, asked));
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new(nameof(Link), request.Id),
            async () => await Show((await exchange.Get<LinkRecords>().Run(request, exchange.By, exchange.Stop)).Id),
            earlier => Show(earlier.Made));

        async Task Show(Guid id)
        {
            var link = (await Linked(exchange, kind, record)).FirstOrDefault(each => each.Link == id) ?? throw new Missing("link");
            exchange.Response.Headers.Location = $"{exchange.Request.Path}/{id}";
            await exchange.Give(View(link, kind, record), 201);
        }
    }

    /// <summary>The record to link to; if there is none, what is wrong with the relation is told beside that.</summary>
    private static async Task<RecordKey> Other(Exchange exchange, NewLink asked)
    {
        var objections = new Objections();
        var other = await objections.Hear(() => Named(exchange, asked.To));
        if (!objections.IsEmpty)
            objections.Hear(() => exchange.Get<Relations>().Demand(asked.Relation));
        objections.Demand();
        return other;
    }

    private static async Task<RecordKey> Named(Exchange exchange, string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
            throw new Refused("Say which record it is linked to.", nameof(NewLink.To));
        try
        {
            return exchange.Store.Kinds.KeyOf(await exchange.Store.Find(number, exchange.By, exchange.Stop));
        }
        catch (Missing)
        {
            throw new Refused([new("to", $"There is no record \"{number}\".", Unseen: true)]);
        }
    }

    private static async Task Remove(Exchange exchange, RecordKind kind, IRecord record)
    {
        await exchange.Get<UnlinkRecords>().Run(new(new(kind.Name, record.Key), exchange.RouteId("link", "link")), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static Task<IReadOnlyList<LinkedRecord>> Linked(Exchange exchange, RecordKind kind, IRecord record) =>
        exchange.Store.LinkedTo(new(kind.Name, record.Key), exchange.Get<Relations>(), exchange.By, exchange.Stop);

    private static LinkView View(LinkedRecord link, RecordKind kind, IRecord record) =>
        new(link.Link, kind.NumberOf(record), link.Relation, link.Label, link.Number, link.Kind.Plural, link.Title, link.State, link.At);
}
