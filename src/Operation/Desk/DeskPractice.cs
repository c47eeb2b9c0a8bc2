using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Interface.Readers;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>The service desk: the first point of contact, and where its agents work all day.</summary>
public static class DeskPractice
{
    public static Practice Practice { get; } = new Practice("Service desk")
        .Uses(services => services.AddScoped<DeskQueues>().AddScoped<IncidentBulkPosts>().AddScoped<DeskPosts>().AddSingleton<QueuePicture>()
            .AddDestination(new(Place.Home, "My work", "/desk", "inbox", 10, IncidentKind.Kind.InternalRight, 'w'))
            .AddDoor<IncidentsOf>("service.main").AddDoor<IncidentsOf>("team.main").AddDoor<IncidentsOf>("person.main"))
        .Answers(app =>
        {
            app.MapPost("/incidents/bulk", (IFormCollection form, IncidentBulkPosts posts) => posts.Change(form));
            app.MapPost("/desk/undo/{cause}", (IFormCollection _, string cause, IncidentBulkPosts posts) => posts.Undo(cause));
            app.MapPost("/desk/call", (IFormCollection form, DeskPosts posts) => posts.Call(form));
            app.MapGet("/incidents/similar", (string? q, Reader reader) =>
                reader.Actor.May(IncidentKind.Kind.ReadRight) ? new RazorComponentResult<SimilarIncidents>(new { Text = (q ?? "").Trim() }) : Results.NotFound());
            app.MapGet("/incidents/{number}/similar", IResult (string number) => new RazorComponentResult<SimilarFrame>(new { Number = number }));
        });
}
