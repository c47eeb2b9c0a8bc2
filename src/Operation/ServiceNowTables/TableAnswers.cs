using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;
using Tandem.People.SignIn;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Answers where ServiceNow's Table API would, so that its collectors and scripts go on with another host name.</summary>
internal static class TableAnswers
{
    private const string Plain = "/api/now/table";
    private static readonly string[] Roots = [Plain, "/api/now/v1/table", "/api/now/v2/table", "/servicenow/api/now/table"];

    private static readonly ErrorTongue Tongue = new((json, misstep) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("message", misstep.Title);
        json.WriteString("detail", misstep.Detail);
        json.WriteEndObject();
        json.WriteString("status", "failure");
        json.WriteEndObject();
    });

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var root in Roots)
        {
            var (many, one) = ($"{root}/{{table}}", $"{root}/{{table}}/{{id}}");
            app.MapMethods(many, ["GET", "HEAD"], Ask(root, List)).WithMetadata(Tongue, new TokenAsPassword());
            app.MapPost(many, Ask(root, Create)).WithMetadata(Tongue, new TokenAsPassword());
            app.MapMethods(one, ["GET", "HEAD"], Ask(root, Read)).WithMetadata(Tongue, new TokenAsPassword());
            app.MapMethods(one, ["PUT", "PATCH"], Ask(root, Update)).WithMetadata(Tongue, new TokenAsPassword());
            app.MapDelete(one, Ask(root, Delete)).WithMetadata(Tongue, new TokenAsPassword());
        }
    }

    private static RequestDelegate Ask(string root, Func<Exchange, ForeignTable, string, Task> answer) => context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        var exchange = new Exchange(context);
        return answer(exchange, ForeignTables.Named(exchange.Route("table")), root);
    };

    private static async Task List(Exchange exchange, ForeignTable table, string root)
    {
        var request = TableRequest.Of(exchange.Request);
        var test = await exchange.Get<TableTests>().Read(table, request.Query, exchange.By, exchange.Stop);
        var (records, total) = await table.Page(exchange.Store, request, test, exchange.By, exchange.Stop);
        if (total is { } all)
            exchange.Response.Headers["X-Total-Count"] = all.ToString(null, null);
        if (request.Pages)
            exchange.Response.Headers.Link = string.Join(',', request.Neighbours(records.Count, total).Select(page => $"<{PageAt(exchange, page.Offset, request.Limit)}>;rel=\"{page.Relation}\""));
        var (writer, shape) = (exchange.Get<TableJson>(), request.Shape);
        var around = await writer.Look(table, records, shape, one: false, exchange.By, exchange.Stop);
        await exchange.Answer(StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("result");
            foreach (var record in records)
                writer.Write(json, table, record, shape, around, root, exchange.By);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task Read(Exchange exchange, ForeignTable table, string root)
    {
        var shape = TableShape.Of(exchange.Request);
        await Tell(exchange, table, await exchange.Get<TableWriter>().Find(table, IdOf(exchange, table), exchange.By, exchange.Stop), shape, root, StatusCodes.Status200OK);
    }

    private static async Task Create(Exchange exchange, ForeignTable table, string root)
    {
        if (await IsElsewhere(exchange, table))
            return;
        var shape = TableShape.Of(exchange.Request);
        using var body = await exchange.Body();
        await exchange.Get<AnsweredRequests>().Once(exchange, body, about: null,
            async () => await Made((await exchange.Get<TableWriter>().Create(table, body.Root, exchange.By, exchange.Stop)).Key),
            earlier => Made(earlier.Made));

        async Task Made(Guid id)
        {
            exchange.Response.Headers.Location = exchange.Get<SiteAddress>().Of($"{root}/{table.Name}/{id:N}");
            await Again(exchange, table, id, shape, root, StatusCodes.Status201Created);
        }
    }

    private static async Task Update(Exchange exchange, ForeignTable table, string root)
    {
        if (await IsElsewhere(exchange, table))
            return;
        var (shape, id) = (TableShape.Of(exchange.Request), IdOf(exchange, table));
        using var body = await exchange.Body();
        await exchange.Get<TableWriter>().Update(table, id, body.Root, exchange.ExpectedVersion(demanded: false), exchange.By, exchange.Stop);
        await Again(exchange, table, id, shape, root, StatusCodes.Status200OK);
    }

    private static async Task Delete(Exchange exchange, ForeignTable table, string root)
    {
        await exchange.Get<TableWriter>().Find(table, IdOf(exchange, table), exchange.By, exchange.Stop);
        exchange.Response.Headers.Allow = table.IsReadOnly ? "GET, HEAD" : "GET, HEAD, PUT, PATCH";
        await Say(exchange, "Records are never deleted: they are cancelled, closed or retired by their state, and their history stays.");
    }

    private static async Task<bool> IsElsewhere(Exchange exchange, ForeignTable table)
    {
        if (!table.IsReadOnly)
            return false;
        exchange.Response.Headers.Allow = "GET, HEAD";
        await Say(exchange, $"The table {table.Name} is read here and written at /api/v1/{table.Kind.Plural}.");
        return true;
    }

    private static Task Say(Exchange exchange, string detail)
    {
        exchange.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Tongue.Say(exchange.Context, new("This cannot be done here.", detail, [], Exchange.TraceId(exchange.Context)));
    }

    /// <summary>Tells the record as it is on the disk; whoever may write may not always read.</summary>
    private static async Task Again(Exchange exchange, ForeignTable table, Guid id, TableShape shape, string root, int status) =>
        await Tell(exchange, table, await exchange.Get<TableWriter>().Find(table, id, exchange.By, exchange.Stop), shape, root, status);

    private static async Task Tell(Exchange exchange, ForeignTable table, IRecord record, TableShape shape, string root, int status)
    {
        exchange.Tag(record.Version);
        var writer = exchange.Get<TableJson>();
        var around = await writer.Look(table, [record], shape, one: true, exchange.By, exchange.Stop);
        await exchange.Answer(status, json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("result");
            writer.Write(json, table, record, shape, around, root, exchange.By);
            json.WriteEndObject();
        });
    }

    private static Guid IdOf(Exchange exchange, ForeignTable table) =>
        Guid.TryParseExact(exchange.Route("id"), "N", out var id) ? id : throw new Missing($"{table.Kind.Noun} with this sys_id");

    private static string PageAt(Exchange exchange, int offset, int limit)
    {
        var others = exchange.Request.Query.Where(pair => pair.Key is not ("sysparm_offset" or "sysparm_limit")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var pages = new KeyValuePair<string, string?>[] { new("sysparm_limit", limit.ToString(null, null)), new("sysparm_offset", offset.ToString(null, null)) };
        // Escaped as it was sent: a header holds no letters of other alphabets, nor what would end it.
        return new Uri(exchange.Get<SiteAddress>().Base, QueryHelpers.AddQueryString(exchange.Request.Path.ToUriComponent(), others.Concat(pages))).AbsoluteUri;
    }
}
