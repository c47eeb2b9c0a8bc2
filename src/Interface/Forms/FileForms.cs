using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Settings;

namespace Tandem.Interface.Forms;

/// <summary>Makes room for the files that come with a form, if somebody who has signed in sends it; nobody else needs any.</summary>
internal static class FileForms
{
    /// <summary>So many of the largest files may come with one form.</summary>
    private const int AtOnce = 4;

    /// <summary>Bytes for what a form holds beside its files.</summary>
    private const long Around = 1024 * 1024;

    public static async Task MakeRoom(HttpContext context, RequestDelegate next)
    {
        if (TakesFiles(context) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            var largest = await context.RequestServices.GetRequiredService<SiteSettings>().Get(FileRules.Largest, context.RequestAborted) * 1024L * 1024;
            body.MaxRequestBodySize = (largest * AtOnce) + Around;
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = largest * AtOnce }));
        }

        await next(context);
    }

    private static bool TakesFiles(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        && context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true
        && context.Features.Get<Actor>() is { Person: not null }
        && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
