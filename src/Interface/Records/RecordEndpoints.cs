using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        app.MapPost("/{plural}/new", (IFormCollection form, string plural, RecordPosts posts) => posts.Create(form, plural));
        app.MapPost("/{plural}/bulk", (IFormCollection form, string plural, BulkPosts posts) => posts.Change(form, plural));
        app.MapPost("/undo/{cause}", (IFormCollection form, string cause, BulkPosts posts) => posts.Undo(form, cause));
        app.MapPost("/{plural}/{number}/edit", (IFormCollection form, string plural, string number, RecordPosts posts) => posts.Edit(form, plural, number));
        app.MapPost("/{plural}/{number}/moves/{to}", (IFormCollection form, string plural, string number, string to, RecordPosts posts) => posts.Move(form, plural, number, to));
        app.MapPost("/{plural}/{number}/actions/{name}", (IFormCollection form, string plural, string number, string name, RecordPosts posts) => posts.Act(form, plural, number, name));
        app.MapPost("/{plural}/{number}/comments", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Comment(form, plural, number));
        app.MapPost("/{plural}/{number}/comments/{comment:guid}", (IFormCollection form, string plural, string number, Guid comment, CompanionPosts posts) => posts.Correct(form, plural, number, comment));
        app.MapPost("/{plural}/{number}/files", (IFormCollection form, string plural, string number, FilePosts posts) => posts.Add(form, plural, number));
        app.MapPost("/{plural}/{number}/files/{file:guid}/remove", (IFormCollection form, string plural, string number, Guid file, FilePosts posts) => posts.Remove(form, plural, number, file));
        app.MapPost("/{plural}/{number}/links", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Link(form, plural, number));
        app.MapPost("/{plural}/{number}/links/{link:guid}/remove", (IFormCollection form, string plural, string number, Guid link, CompanionPosts posts) => posts.Unlink(form, plural, number, link));
        app.MapPost("/{plural}/{number}/watch", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Watch(form, plural, number));
        app.MapPost("/{plural}/{number}/unwatch", (IFormCollection form, string plural, string number, CompanionPosts posts) => posts.Unwatch(form, plural, number));
    }
}
