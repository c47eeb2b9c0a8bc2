using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;

namespace Tandem.Kernel.Files;

/// <summary>Answers for <c>/attachments</c> under records of every kind.</summary>
internal static class AttachmentAnswers
{
    public static SubResource SubResource { get; } = new("attachments",
    [
        new("GET", "", "Lists the files attached to it that you may have.", List) { Gives = typeof(AttachmentView), GivesMany = true, IsPaged = true },
        new("POST", "", "Attaches a file, sent as multipart/form-data in the part \"file\"; a part \"internal\" with \"true\" keeps it for those who work on the record.", Add) { Gives = typeof(AttachmentView), Status = 201 },
        new("GET", "{attachment}", "Sends the content of a file, always as a download.", Send),
        new("DELETE", "{attachment}", "Removes a file for good.", Remove) { Status = 204 },
    ]);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.GivePageOf([.. (await exchange.Store.AttachmentsOf(record, exchange.By).ToListAsync(exchange.Stop)).Select(file => View(file, kind, record))]);

    private static async Task Add(Exchange exchange, RecordKind kind, IRecord record)
    {
        var (key, attach) = (new RecordKey(kind.Name, record.Key), exchange.Get<AttachFile>());
        var sent = await exchange.Get<FileTransfer>().Receive(exchange.Context, key, exchange.By);
        var (request, isUsed) = (new AttachFile.Request(key, sent.Name, sent.Type, sent.Content, sent.Internal), false);
        try
        {
            await exchange.Get<AnsweredRequests>().Once(exchange, sent.Fingerprint, new(nameof(Attachment), request.Id),
                async () =>
                {
                    isUsed = true;
                    await Show(await attach.Run(request, exchange.By, exchange.Stop));
                },
                async earlier => await Show(await exchange.Store.AttachmentsOf(record, exchange.By).SingleOrDefaultAsync(file => file.Id == earlier.Made, exchange.Stop) ?? throw new Missing("attachment")));
        }
        finally
        {
            if (!isUsed)
                exchange.Get<FileKeep>().Forget(sent.Content.Name);
        }

        Task Show(Attachment attachment)
        {
            exchange.Response.Headers.Location = $"{exchange.Request.Path}/{attachment.Id}";
            return exchange.Give(View(attachment, kind, record), 201);
        }
    }

    private static async Task Send(Exchange exchange, RecordKind kind, IRecord record)
    {
        var id = exchange.RouteId("attachment", "attachment");
        await exchange.Get<FileTransfer>().Send(exchange.Context, await exchange.Store.AttachmentsOf(record, exchange.By).FirstOrDefaultAsync(file => file.Id == id, exchange.Stop));
    }

    private static async Task Remove(Exchange exchange, RecordKind kind, IRecord record)
    {
        await exchange.Get<RemoveFile>().Run(new(new(kind.Name, record.Key), exchange.RouteId("attachment", "attachment")), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static AttachmentView View(Attachment file, RecordKind kind, IRecord record) => new(
        file.Id, file.Name, file.Type, file.Size, file.Internal, file.ByName, file.At, $"/api/v1/{kind.Plural}/{kind.NumberOf(record)}/attachments/{file.Id}");
}
