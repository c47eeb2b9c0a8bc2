using Microsoft.Extensions.Primitives;
using Tandem.Kernel;
using Tandem.Kernel.Exports;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Resources;

namespace Tandem.Api;

/// <summary>Answers for one resource.</summary>
internal sealed class ResourceAnswers(Resource resource)
{
    private readonly RecordKind kind = resource.Kind;

    public Task List(Exchange exchange) => List(exchange, null);

    /// <param name="excerpt">Which of them; null: all.</param>
    public async Task List(Exchange exchange, Excerpt? excerpt)
    {
        exchange.Response.Headers.Vary = "Accept";
        if (Download.IsWanted(exchange.Request))
        {
            await Export(exchange, excerpt);
            return;
        }

        var request = await Read(exchange, exchange.Request.Query, excerpt);
        var page = await exchange.Get<Listing>().Page(request, exchange.By, exchange.Stop);
        var writer = exchange.Get<RecordJson>();
        var numbers = await writer.Numbers(kind, page.Items, exchange.Stop);
        exchange.LinkNext(page.Next);
        await exchange.Answer(StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var record in page.Items)
                writer.Write(json, kind, record, numbers, exchange.By);
            json.WriteEndArray();
            json.WriteString("next", page.Next);
            json.WriteEndObject();
        });
    }

    public async Task Create(Exchange exchange)
    {
        using var body = await exchange.Body();
        await exchange.Get<AnsweredRequests>().Once(exchange, body, about: null,
            async () => await Made(exchange, await exchange.Get<Fulfilment>().Create(resource, body.Root, exchange.By, exchange.Stop)),
            async earlier => await Made(exchange, await exchange.AsAnswered(kind, earlier)));
    }

    public async Task Read(Exchange exchange)
    {
        var record = await exchange.Record(kind);
        if (exchange.Request.Query.ContainsKey("at"))
        {
            var then = await exchange.Get<AsOf>().Of(new RecordKey(kind.Name, record.Key), exchange.Moment("at"), exchange.Stop) ?? throw new Missing(kind.Noun);
            if (!kind.ShowsPast(exchange.By, then))
                throw new Missing(kind.Noun);
            await exchange.Get<RecordJson>().Answer(exchange, StatusCodes.Status200OK, kind, then, tagged: false);
        }
        else if (exchange.HasSeen(record.Version) && !exchange.Get<RecordJson>().SaysMore(kind))
        {
            exchange.Tag(record.Version);
            exchange.Answer(StatusCodes.Status304NotModified);
        }
        else
        {
            await exchange.Get<RecordJson>().Answer(exchange, StatusCodes.Status200OK, kind, record);
        }
    }

    public async Task Edit(Exchange exchange)
    {
        var record = await exchange.Record(kind);
        using var body = await exchange.Body();
        await Change(exchange, record, versionDemanded: true, fulfilment => fulfilment.Edit(resource, record, body.Root, exchange.By, exchange.Stop));
    }

    public Task Move(Exchange exchange) => ChangeOnce(exchange,
        (fulfilment, record, body) => fulfilment.Move(resource, record, body.Root, exchange.By, exchange.Stop));

    public Task Act(Exchange exchange, Verb action) => ChangeOnce(exchange,
        (fulfilment, record, body) => fulfilment.Act(action, kind, record, body.Root, exchange.By, exchange.Stop));

    /// <summary>The whole list at once, as comma-separated values.</summary>
    private async Task Export(Exchange exchange, Excerpt? excerpt)
    {
        const string Columns = "columns";
        if (exchange.Request.Query.Keys.FirstOrDefault(name => name is "limit" or "cursor") is { } paging)
            throw new Malformed("Comma-separated values hold the whole list: it has no pages.", paging);
        var list = await Read(exchange, exchange.Request.Query.Where(pair => pair.Key != Columns), excerpt);
        var columns = exchange.Request.Query[Columns].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Download.Announce(exchange.Response, kind, exchange.Get<TimeProvider>().GetUtcNow());
        if (HttpMethods.IsHead(exchange.Request.Method))
            return;
        await exchange.Get<ExportList>().Run(
            new(list, columns, exchange.Request.QueryString.ToString(), ExportFormat.Csv, exchange.Response.Body), exchange.By, exchange.Stop);
    }

    /// <summary>What a program asks a list for. It means the same day wherever its person lives.</summary>
    private Task<ListRequest> Read(Exchange exchange, IEnumerable<KeyValuePair<string, StringValues>> wanted, Excerpt? excerpt) =>
        exchange.Get<ListReader>().Read(kind, excerpt is null ? wanted : Within(excerpt, wanted), exchange.By with { Zone = "Etc/UTC" }, [], exchange.Stop);

    private static IEnumerable<KeyValuePair<string, StringValues>> Within(Excerpt excerpt, IEnumerable<KeyValuePair<string, StringValues>> wanted)
    {
        const string State = "state";
        return wanted.Any(pair => pair.Key == State)
            ? throw new Malformed("All of this list are in one state.", State)
            : wanted.Append(new(State, excerpt.State));
    }

    private async Task Made(Exchange exchange, IRecord record)
    {
        exchange.Response.Headers.Location = $"{ApiRoutes.Root}/{kind.Plural}/{kind.NumberOf(record)}";
        await exchange.Get<RecordJson>().Answer(exchange, StatusCodes.Status201Created, kind, record);
    }

    private async Task ChangeOnce(Exchange exchange, Func<Fulfilment, IRecord, JsonBody, Task> change)
    {
        var record = await exchange.Record(kind);
        using var body = await exchange.Body();
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new RecordKey(kind.Name, record.Key),
            () => Change(exchange, record, versionDemanded: false, fulfilment => change(fulfilment, record, body)),
            async earlier => await exchange.Get<RecordJson>().Answer(exchange, StatusCodes.Status200OK, kind, await exchange.AsAnswered(kind, earlier)));
    }

    private async Task Change(Exchange exchange, IRecord record, bool versionDemanded, Func<Fulfilment, Task> change)
    {
        if (exchange.ExpectedVersion(versionDemanded) is { } version)
        {
            if (version != record.Version)
                throw new Stale();
            exchange.Store.Expect(record.Key, version);
        }

        await change(exchange.Get<Fulfilment>());
        var changed = await kind.Shelf.Find(exchange.Store, kind.ReadBy(exchange.By), record.Key, exchange.Stop);
        if (changed is null)
            exchange.Answer(StatusCodes.Status204NoContent);
        else
            await exchange.Get<RecordJson>().Answer(exchange, StatusCodes.Status200OK, kind, changed);
    }
}
