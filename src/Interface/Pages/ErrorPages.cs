using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Http;

namespace Tandem.Interface.Pages;

/// <summary>Shows the page about something that did not work; plain words where even that page does not work.</summary>
internal sealed class ErrorPages(IServiceScopeFactory scopes) : IErrorPage
{
    public async Task Show(HttpContext context, int status, string message)
    {
        var trace = Exchange.TraceId(context);
        if (!context.Items.TryAdd(typeof(ErrorPages), true))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{message}\n{trace}");
            return;
        }

        // The page that failed has begun its headers and used up its services: this one gets its own.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var (services, page) = (context.RequestServices, new RazorComponentResult<ErrorPage>(new { Status = status, Message = message, Trace = trace }) { StatusCode = status });
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            context.RequestServices = scope.ServiceProvider;
            await page.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
