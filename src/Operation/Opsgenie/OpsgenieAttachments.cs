using System.Buffers.Binary;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Http;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>The files of an alert: added, listed, fetched and removed as with Opsgenie, under the rules of every file here.</summary>
internal sealed class OpsgenieAttachments(Store store, EventDoor door, OpsgenieAlerts alerts, FileTransfer transfer, AttachFile attach, RemoveFile remove)
{
    private const int Most = 1_000;

    public async Task Add(HttpContext context)
    {
        var (alert, by) = await Find(context);
        by.Demand(AlertKind.Kind.EditRight);
        var key = AlertKind.Key(alert.Id);
        var sent = await transfer.Receive(context, key, by);
        var made = await attach.Run(new(key, sent.Name, sent.Type, sent.Content), OpsgenieAsk.Named(by, sent.User), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { result = "Attachment is added", data = new { id = $"{NumberOf(made)}" }, took = 0, requestId = Exchange.TraceId(context) }, context.RequestAborted);
    }

    public async Task List(HttpContext context)
    {
        var (alert, by) = await Find(context);
        var files = await store.AttachmentsOf(alert, by).Take(Most).ToListAsync(context.RequestAborted);
        await OpsgenieTongue.Answer(context, files.Select(file => new { name = file.Name, id = NumberOf(file) }));
    }

    /// <summary>Its name, and where its content is.</summary>
    public async Task Show(HttpContext context)
    {
        var (alert, by) = await Find(context);
        var (file, request) = (await File(context, alert, by), context.Request);
        await OpsgenieTongue.Answer(context, new { name = file.Name, url = $"{request.Scheme}://{request.Host}{request.PathBase}{OpsgenieAnswers.Root}/{alert.Id.Value}/attachments/{NumberOf(file)}/content" });
    }

    public async Task Send(HttpContext context)
    {
        var (alert, by) = await Find(context);
        await transfer.Send(context, await File(context, alert, by));
    }

    public async Task Remove(HttpContext context)
    {
        var (alert, by) = await Find(context);
        var file = await File(context, alert, by);
        await remove.Run(new(AlertKind.Key(alert.Id), file.Id), OpsgenieAsk.Named(by, context.Request.Query["user"].ToString()), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status200OK;
        await context.Response.WriteAsJsonAsync(new { result = "Attachment is removed", took = 0, requestId = Exchange.TraceId(context) }, context.RequestAborted);
    }

    private async Task<(Alert Alert, Actor By)> Find(HttpContext context)
    {
        var known = await door.Sender(context);
        door.Spend(known, 1);
        var by = OpsgenieAsk.ActorOf(known, context);
        by.Demand(AlertKind.Kind.ReadRight);
        return (await alerts.Demand(context, EventDoor.Of(known, context)), by);
    }

    private async Task<Attachment> File(HttpContext context, Alert alert, Actor by)
    {
        var named = (string)context.Request.RouteValues["attachment"]!;
        return (await store.AttachmentsOf(alert, by).Take(Most).ToListAsync(context.RequestAborted)).Find(file => $"{NumberOf(file)}" == named) ?? throw new Missing("attachment");
    }

    /// <summary>Programs take it for a whole number of 64 bits: the first half of its id, which tells when it was made.</summary>
    private static long NumberOf(Attachment file)
    {
        Span<byte> id = stackalloc byte[16];
        file.Id.TryWriteBytes(id, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(id);
    }
}
