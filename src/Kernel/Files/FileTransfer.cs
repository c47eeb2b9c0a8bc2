using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Files;

/// <summary>How the content of a file comes in with a request and goes out with an answer.</summary>
public sealed class FileTransfer(AttachFile attach, FileKeep keep, SiteSettings settings)
{
    /// <summary>What a form needs beside its file.</summary>
    private const long Around = 64 * 1024;

    /// <summary>Takes in the file of a form for a record.</summary>
    public async Task<SentFile> Receive(HttpContext context, RecordKey record, Actor by)
    {
        var stop = context.RequestAborted;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = (await settings.Get(FileRules.Largest, stop) * 1024L * 1024) + Around;
        return await SentFile.Read(context.Request, (name, content) => attach.TakeIn(record, name, content, by, stop), stop);
    }

    /// <summary>Sends the content of a file, always as a download.</summary>
    /// <exception cref="Missing">There is none, or its content is gone.</exception>
    public async Task Send(HttpContext context, Attachment? attachment)
    {
        if (attachment is null || !keep.Has(attachment.KeptAs))
            throw new Missing("attachment");
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(attachment.Name);
        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentType = MediaTypeHeaderValue.TryParse(attachment.Type, out var type) ? type.MediaType.ToString() : "application/octet-stream";
        headers.ContentLength = attachment.Size;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        if (context.Request.Method == "HEAD")
            return;
        await using var content = keep.Open(attachment.KeptAs);
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
