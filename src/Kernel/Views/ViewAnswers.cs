using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Repetition;

namespace Tandem.Kernel.Views;

/// <summary>Answers for <c>/api/v1/views</c>.</summary>
internal static class ViewAnswers
{
    private const string Path = "/api/v1/views";

    /// <summary>What is sent to save one.</summary>
    internal sealed record NewView(string Of, string? Name, string? Query, ViewAudience SharedWith = ViewAudience.Me, string? Team = null);

    /// <summary>What is sent to change one; what is not said stays.</summary>
    internal sealed record ChangedView(string? Name = null, string? Query = null, ViewAudience? SharedWith = null, string? Team = null);

    public static void Map(IEndpointRouteBuilder app)
    {
        var (one, opens) = ($"{Path}/{{view:guid}}", $"{Path}/{{view:guid}}/opening");
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context)))).WithMetadata(new ApiNote("Lists the views you find beside lists.") { Gives = typeof(SavedViewAnswer), GivesMany = true, Asks = new Dictionary<string, string> { ["of"] = "Only those of one list, such as services." } });
        app.MapPost(Path, (RequestDelegate)(context => Save(new Exchange(context)))).WithMetadata(new ApiNote("Keeps the filter, order and columns of a list under a name.") { Takes = typeof(NewView), Gives = typeof(SavedViewAnswer), Status = 201 });
        app.MapGet(one, (RequestDelegate)(context => Read(new Exchange(context)))).WithMetadata(new ApiNote("Shows one view.") { Gives = typeof(SavedViewAnswer) });
        app.MapPatch(one, (RequestDelegate)(context => Edit(new Exchange(context)))).WithMetadata(new ApiNote("Renames, changes or shares a view.") { NeedsVersion = true, Takes = typeof(ChangedView), Gives = typeof(SavedViewAnswer) });
        app.MapDelete(one, (RequestDelegate)(context => Remove(new Exchange(context)))).WithMetadata(new ApiNote("Takes a view away.") { Status = 204 });
        app.MapPut(opens, (RequestDelegate)(context => Choose(new Exchange(context), true))).WithMetadata(new ApiNote("Has the list open with this view for you.") { Status = 204 });
        app.MapDelete(opens, (RequestDelegate)(context => Choose(new Exchange(context), false))).WithMetadata(new ApiNote("Has the list open without this view for you.") { Status = 204 });
    }

    private static async Task List(Exchange exchange)
    {
        if (exchange.Request.Query.Keys.FirstOrDefault(name => name != "of") is { } stranger)
            throw new Malformed($"This list cannot be narrowed by \"{stranger}\".", stranger);
        var kinds = exchange.Store.Kinds;
        var of = exchange.Request.Query["of"].ToString();
        var kind = of.Length == 0 ? null : kinds.Named(of) ?? kinds.Plural(of) ?? throw new Malformed("There is no such list.", "of");
        var answers = new List<SavedViewAnswer>();
        foreach (var view in await exchange.Get<SavedViews>().Of(kind, exchange.By, exchange.Stop))
            answers.Add(await Answer(exchange, view));
        await exchange.GiveAll(answers);
    }

    private static async Task Save(Exchange exchange)
    {
        using var body = await exchange.Body();
        var said = body.As<NewView>();
        var request = new SaveView.Request(said.Of ?? "", said.Name, said.Query, said.SharedWith, await Team(exchange, said.Team));
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new("view", request.Id),
            async () => await Made(await exchange.Get<SaveView>().Run(request, exchange.By, exchange.Stop)),
            async earlier => await Made(await exchange.Get<SavedViews>().Find(earlier.Made, exchange.By, exchange.Stop)));

        async Task Made(SavedView view)
        {
            exchange.Response.Headers.Location = $"{Path}/{view.Id}";
            await Give(exchange, view, 201);
        }
    }

    private static async Task Read(Exchange exchange) => await Give(exchange, await Find(exchange));

    private static async Task Edit(Exchange exchange)
    {
        var view = await Find(exchange);
        var expected = exchange.ExpectedVersion(demanded: true);
        var said = await exchange.Ask<ChangedView>();
        await Give(exchange, await exchange.Get<EditView>().Run(
            new(view.Id, said.Name, said.Query, said.SharedWith, await Team(exchange, said.Team), expected), exchange.By, exchange.Stop));
    }

    private static async Task Remove(Exchange exchange)
    {
        await exchange.Get<RemoveView>().Run(new(exchange.RouteId("view", "view")), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task Choose(Exchange exchange, bool chosen)
    {
        await exchange.Get<ChooseView>().Run(new(exchange.RouteId("view", "view"), chosen), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static Task<SavedView> Find(Exchange exchange) => exchange.Get<SavedViews>().Find(exchange.RouteId("view", "view"), exchange.By, exchange.Stop);

    private static async Task<Guid?> Team(Exchange exchange, string? named) => named is null ? null
        : await exchange.Get<References>().Demand(exchange.Store.Kinds.Named("team") ?? throw new Missing("team"), named, exchange.By, exchange.Stop);

    private static async Task Give(Exchange exchange, SavedView view, int status = 200)
    {
        exchange.Tag(view.Version);
        await exchange.Give(await Answer(exchange, view), status);
    }

    private static async Task<SavedViewAnswer> Answer(Exchange exchange, SavedView view)
    {
        var kind = exchange.Store.Kinds.Named(view.Of)!;
        return new(view.Id, kind.Plural, view.Name, view.Query, await Number(exchange, "person", view.Owner), view.OwnerName, view.SharedWith, await Number(exchange, "team", view.Team),
            (await exchange.Get<SavedViews>().Chosen(exchange.By, exchange.Stop)).Contains(view.Id), view.PathIn(kind), view.Version, view.ChangedAt);
    }

    private static async Task<string?> Number(Exchange exchange, string kind, Guid? id) => id is { } known && exchange.Store.Kinds.Named(kind) is { } of
        ? (await exchange.Get<References>().Numbers(of, [known], exchange.Stop)).GetValueOrDefault(known) : null;
}
