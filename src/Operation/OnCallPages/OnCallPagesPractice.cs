using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.OnCallPages;

/// <summary>The pages of schedules.</summary>
public static class OnCallPagesPractice
{
    public static Practice Practice { get; } = new Practice("On-call pages")
        .Uses(services => services.AddScoped<SchedulePosts>())
        .Answers(app =>
        {
            app.MapPost("/schedules/new", (IFormCollection form, SchedulePosts posts) => posts.Create(form));
            app.MapPost("/schedules/{number}/edit", (IFormCollection form, string number, SchedulePosts posts) => posts.Edit(form, number));
            app.MapPost("/schedules/{number}/overrides-file", (IFormCollection form, string number, SchedulePosts posts) => posts.TakeFile(form, number));
            app.MapPost("/schedules/{number}/feed", (IFormCollection form, string number, SchedulePosts posts) => posts.Feed(form, number));
        });
}
