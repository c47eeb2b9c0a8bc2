using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Exports;
using Tandem.Interface.Imports;
using Tandem.Interface.Views;

namespace Tandem.Interface.Records;

/// <summary>Where the forms of record pages post to.</summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/export/{plural}", (HttpContext context, string plural, ListExports exports) => exports.Send(context, plural));
        app.MapPost("/views", (IFormCollection form, ViewPosts posts) => posts.Save(form));
        app.MapPost("/views/{view:guid}/edit", (IFormCollection form, Guid view, ViewPosts posts) => posts.Edit(form, view));
        app.MapPost("/views/{view:guid}/query", (IFormCollection form, Guid view, ViewPosts posts) => posts.Ask(form, view));
        app.MapPost("/views/{view:guid}/opening", (IFormCollection form, Guid view, ViewPosts posts) => posts.Choose(form, view));
        app.MapPost("/views/{view:guid}/remove", (IFormCollection form, Guid view, ViewPosts posts) => posts.Remove(form, view));
        app.MapPost("/import/{plural}", (IFormCollection form, string plural, ImportPosts posts) => posts.Upload(form, plural)).WithMetadata(SheetSize.Most);
        app.MapPost("/imports/{number}/mapping", (IFormCollection form, string number, ImportPosts posts) => posts.Map(form, number));
        app.MapPost("/undo/{cause}", (IFormCollection form, string cause, BulkPosts posts) => posts.Undo(form, cause));
        MapEveryKind(app.MapGroup(""));
    }

    /// <summary>What a form is told by its reader already is not sorted by the router as well: beneath each of many kinds that would be several more ways for each form.</summary>
    private static void MapEveryKind(RouteGroupBuilder app)
    {
        ((IEndpointConventionBuilder)app).Finally(form =>
        {
            foreach (var accepts in form.Metadata.OfType<IAcceptsMetadata>().ToList())
                form.Metadata.Remove(accepts);
        });
        app.MapPost("/{plural:kind}/new", (IFormCollection form, string plural, RecordPosts posts) => posts.Create(form, plural));
        app.MapPost("/{plural:kind}/bulk", (IFormCollection form, string plural, BulkPosts posts) => posts.Change(form, plural));
        app.MapPost("/{plural:kind}/{number}/edit", (IFormCollection form, string plural, string number, RecordPosts posts) => posts.Edit(form, plural, number));
        app.MapPost("/{plural:kind}/{number}/moves/{to}", (IFormCollection form, string plural, string number, string to, RecordPosts posts) => posts.Move(form, plural, number, to));
        app.MapPost("/{plural:kind}/{number}/actions/{name}", (IFormCollection form, string plural, string number, string name, RecordPosts posts) => posts.Act(form, plural, number, name));
        app.MapPost("/{plural:kind}/{number}/comments", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Comment(form, plural, number));
        app.MapPost("/{plural:kind}/{number}/comments/{comment:guid}", (IFormCollection form, string plural, string number, Guid comment, CompanionPosts posts) => posts.Correct(form, plural, number, comment));
        app.MapPost("/{plural:kind}/{number}/files", (IFormCollection form, string plural, string number, FilePosts posts) => posts.Add(form, plural, number));
        app.MapPost("/{plural:kind}/{number}/files/{file:guid}/remove", (IFormCollection form, string plural, string number, Guid file, FilePosts posts) => posts.Remove(form, plural, number, file));
        app.MapPost("/{plural:kind}/{number}/links", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Link(form, plural, number));
        app.MapPost("/{plural:kind}/{number}/links/{link:guid}/remove", (IFormCollection form, string plural, string number, Guid link, CompanionPosts posts) => posts.Unlink(form, plural, number, link));
        app.MapPost("/{plural:kind}/{number}/watch", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Watch(form, plural, number));
        app.MapPost("/{plural:kind}/{number}/unwatch", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Unwatch(form, plural, number));
    }
}
