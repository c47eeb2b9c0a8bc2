using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tandem.Tests.Setting;

/// <summary>The visitor behaves as a browser does, so that tests with it mean something.</summary>
public sealed class VisitorTests : IAsyncLifetime
{
    private WebApplication site = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.MapGet("/form", () => Html("""
            <a href="/form">Again</a>
            <form method="post" action="/form"><input name="kept" type="hidden" value="secret"><input name="said"><input type="checkbox" name="off" value="1">
            <select name="level"><option value="low">Low</option><option value="high" selected>High</option></select>
            <button name="what" value="send">  Send
              it </button></form>
            """));
        site.MapPost("/form", (HttpContext context) =>
        {
            context.Response.Cookies.Append("sent", string.Join('&', context.Request.Form.Select(field => $"{field.Key}={field.Value}")));
            context.Response.Headers.Location = "/done?yes";
            return Results.StatusCode(303);
        });
        site.MapGet("/done", (HttpContext context) => Html($"<p>{context.Request.Cookies["sent"]}</p>"));
        site.MapGet("/keys", () => Html("""
            <form id="forgotten" method="post" action="/keys"></form><form id="said" method="post" action="/keys" data-turbo="false"></form>
            <form method="post" action="/keys"><button data-turbo="false">Try it</button></form><form id="refused" method="post" action="/refused"></form>
            """));
        site.MapPost("/keys", () => Html("<p>A key, shown once</p>"));
        site.MapPost("/refused", () => Results.StatusCode(422));
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_form_is_sent_with_what_it_hides_and_what_was_filled_in()
    {
        using var visitor = new Visitor(new Uri(site.Urls.First()));
        await visitor.Open("/form");

        var page = await visitor.Submit("form", ("said", "hello & goodbye"));

        visitor.Place.ShouldBe("/done?yes");
        page.QuerySelector("p")!.TextContent.ShouldBe("kept=secret&level=high&said=hello & goodbye");
    }

    [Fact]
    public async Task A_button_says_which_it_was()
    {
        using var visitor = new Visitor(new Uri(site.Urls.First()));
        await visitor.Open("/form");
        await visitor.Press("Again");

        (await visitor.Press("Send it")).QuerySelector("p")!.TextContent.ShouldBe("kept=secret&said=&level=high&what=send");
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_pressed_or_filled_in()
    {
        using var visitor = new Visitor(new Uri(site.Urls.First()));
        await visitor.Open("/form");

        await Should.ThrowAsync<InvalidOperationException>(() => visitor.Press("Delete"));
        await Should.ThrowAsync<InvalidOperationException>(() => visitor.Submit("form", ("unknown", "1")));
    }

    [Fact]
    public async Task A_form_that_is_answered_with_a_page_says_so_or_the_script_would_lose_the_page()
    {
        using var visitor = new Visitor(new Uri(site.Urls.First()));
        await visitor.Open("/keys");
        await Should.ThrowAsync<InvalidOperationException>(() => visitor.Submit("#forgotten"));

        await visitor.Open("/keys");
        (await visitor.Submit("#said")).QuerySelector("p")!.TextContent.ShouldBe("A key, shown once");
        await visitor.Open("/keys");
        (await visitor.Press("Try it")).QuerySelector("p")!.TextContent.ShouldBe("A key, shown once");
        await visitor.Open("/keys");
        await visitor.Submit("#refused");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static IResult Html(string body) => Results.Content($"<!doctype html><title>A form</title>{body}", "text/html");
}
