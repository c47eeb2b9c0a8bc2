using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Changelog;

/// <summary>The changelog: what was announced, for everybody who cares to read it.</summary>
public static class ChangelogPractice
{
    public static Practice Practice { get; } = new Practice("Changelog")
        .Answers(app => app.MapGet("/changelog.atom", (string? product, ChangelogFeed feed, HttpContext context) => feed.Answer(product, context.RequestAborted)).AllowAnonymous())
        .Uses(services => services.AddScoped<ReadChangelog>().AddScoped<ChangelogFeed>().AddDestination(new(Place.Portal, "News", "/changelog", "news", 70)))
        .Explains("Changelog", "What was announced of products, the newest first: a page and an Atom feed for everybody.");
}
