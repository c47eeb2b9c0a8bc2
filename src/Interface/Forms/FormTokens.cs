using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Tandem.Interface.Forms;

/// <summary>Answers a form that lacks its token, or brings another's, with 400 before anybody reads it: to read it would be a fault.</summary>
internal static class FormTokens
{
    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
